package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.ValueReader;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads File and Directory objects; {@code location} and {@code path} are resolved against the document they stand in.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#File">File</a>
 */
final class FileLoader {

    /** Some engines give literals a location of this form, which names nothing. */
    private static final String BLANK_NODE = "_:";

    private final Scope scope;
    private final ValueLoader values;

    FileLoader(Scope scope, ValueLoader values) {
        this.scope = scope;
        this.values = values;
    }

    FileOrDirectory load(MapNode map, String kind) {
        Fields fields = new Fields(map, kind, scope);
        boolean file = kind.equals("File");
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("class", kind);
        Optional<URI> location = location(fields, map);
        location.ifPresent(uri -> plain.put("location", uri.toString()));
        basename(fields, location).ifPresent(name -> plain.put("basename", name));
        if (file) {
            attributes(fields, map, plain);
        } else if (fields.node("listing") != null) {
            plain.put("listing", members("listing", fields));
        }
        String literal = file ? "contents" : "listing";
        if (location.isEmpty() && !plain.containsKey(literal)) {
            scope.problems()
                    .error(
                            map.position(),
                            "a " + kind + " needs a location, a path or " + literal,
                            fields.missing("location"));
            plain.put(literal, file ? "" : List.of());
        }
        return (FileOrDirectory) ValueReader.read(plain, scope.document(map).base());
    }

    private void attributes(Fields fields, MapNode map, Map<String, Object> plain) {
        fields.string("contents").ifPresent(text -> plain.put("contents", text));
        fields.string("checksum").ifPresent(text -> plain.put("checksum", text));
        fields.string("format").ifPresent(text -> plain.put("format", Formats.expand(text, map, scope)));
        plain.put("secondaryFiles", members("secondaryFiles", fields));
        Node size = fields.node("size");
        if (size instanceof ScalarNode scalar
                && (scalar.value() instanceof Integer || scalar.value() instanceof Long)) {
            plain.put("size", scalar.value());
        } else if (size != null) {
            fields.wrong("size", size, "a number of bytes");
        }
    }

    /** Where it is; the document itself stands in for a place that cannot be, which is reported. */
    private Optional<URI> location(Fields fields, MapNode map) {
        SourceDocument document = scope.document(map);
        Optional<String> location = fields.string("location").filter(text -> !text.startsWith(BLANK_NODE));
        Optional<String> path = fields.string("path");
        if (location.isEmpty() && path.isEmpty()) {
            return Optional.empty();
        }
        Optional<URI> resolved = location.isPresent() ? document.resolve(location.get()) : path(document, path.get());
        if (resolved.isEmpty()) {
            String field = location.isPresent() ? "location" : "path";
            fields.wrong(field, fields.node(field), "a place");
        }
        return resolved.or(() -> Optional.of(document.uri()));
    }

    private static Optional<URI> path(SourceDocument document, String path) {
        try {
            return Optional.of(References.resolvePath(document.base(), path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<String> basename(Fields fields, Optional<URI> location) {
        Optional<String> given = fields.string("basename");
        if (given.filter(name -> name.isEmpty() || name.indexOf('/') >= 0).isPresent()) {
            fields.wrong("basename", fields.node("basename"), "a name without a slash");
            return Optional.of("unnamed");
        }
        if (given.isEmpty()
                && location.map(References::basename).filter(String::isEmpty).isPresent()) {
            scope.problems().error(fields.position(), "its location has no name at its end", "give it a basename");
            return Optional.of("unnamed");
        }
        return given;
    }

    private List<FileOrDirectory> members(String name, Fields fields) {
        Node node = fields.node(name);
        List<FileOrDirectory> members = new ArrayList<>();
        if (node != null && !(node instanceof ListNode)) {
            fields.wrong(name, node, "a list of File and Directory objects");
            return members;
        }
        for (Node item : Fields.items(node)) {
            if (values.load(item) instanceof FileOrDirectory member) {
                members.add(member);
            } else {
                fields.wrong(name, item, "a list of File and Directory objects");
            }
        }
        return members;
    }
}
