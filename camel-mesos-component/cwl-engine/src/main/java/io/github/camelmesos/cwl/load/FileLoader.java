package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.LiteralName;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Reads File and Directory objects; {@code location} and {@code path} are resolved against the document they stand in.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#File">File</a>
 */
final class FileLoader {

    private final Scope scope;
    private final ValueLoader values;

    FileLoader(Scope scope, ValueLoader values) {
        this.scope = scope;
        this.values = values;
    }

    FileValue file(MapNode map) {
        Fields fields = new Fields(map, "File", scope);
        Optional<URI> location = location(fields, map);
        Optional<String> contents = fields.string("contents");
        if (location.isEmpty() && contents.isEmpty()) {
            scope.problems().error(map.position(), "a File needs a location, a path or contents");
        }
        return new FileValue(
                location,
                Optional.empty(),
                basename(fields, location, () -> LiteralName.ofFile(contents.orElse(""))),
                fields.string("checksum"),
                size(fields),
                members("secondaryFiles", fields),
                fields.string("format").map(f -> Formats.expand(f, map, scope)),
                contents);
    }

    DirectoryValue directory(MapNode map) {
        Fields fields = new Fields(map, "Directory", scope);
        Optional<URI> location = location(fields, map);
        Node listing = fields.node("listing");
        if (location.isEmpty() && listing == null) {
            scope.problems().error(map.position(), "a Directory needs a location, a path or a listing");
        }
        List<FileOrDirectory> entries = members("listing", fields);
        return new DirectoryValue(
                location,
                Optional.empty(),
                basename(fields, location, () -> LiteralName.ofDirectory(entries)),
                listing == null ? Optional.empty() : Optional.of(entries));
    }

    private Optional<URI> location(Fields fields, MapNode map) {
        SourceDocument document = scope.document(map);
        Optional<String> location = fields.string("location");
        Optional<String> path = fields.string("path");
        try {
            return location.map(document::resolve).or(() -> path.map(p -> References.resolvePath(document.base(), p)));
        } catch (IllegalArgumentException e) {
            scope.problems()
                    .error(
                            map.position(),
                            "not a location: " + location.or(() -> path).orElse(""));
            return Optional.empty();
        }
    }

    private String basename(Fields fields, Optional<URI> location, Supplier<String> ofLiteral) {
        Optional<String> given = fields.string("basename");
        if (given.filter(name -> name.indexOf('/') >= 0).isPresent()) {
            fields.wrong("basename", fields.node("basename"), "a name without a slash");
        }
        return given.or(() -> location.map(References::basename)).orElseGet(ofLiteral);
    }

    private OptionalLong size(Fields fields) {
        Node node = fields.node("size");
        if (node instanceof ScalarNode scalar
                && (scalar.value() instanceof Integer || scalar.value() instanceof Long)) {
            return OptionalLong.of(((Number) scalar.value()).longValue());
        }
        if (node != null) {
            fields.wrong("size", node, "a number of bytes");
        }
        return OptionalLong.empty();
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
