package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds what the name of a type stands for. */
final class TypeNames {

    private static final Map<String, Primitive> PRIMITIVES = new HashMap<>();
    private static final Set<String> STREAMS = Set.of("stdin", "stdout", "stderr");
    private static final Set<String> SCHEMAS = Set.of("record", "array", "enum");

    /** What people write who know other languages. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "integer",
            "int",
            "str",
            "string",
            "bool",
            "boolean",
            "number",
            "double",
            "real",
            "double",
            "dir",
            "Directory",
            "folder",
            "Directory",
            "path",
            "File",
            "object",
            "Any",
            "list",
            "Any[]");

    static {
        for (Primitive primitive : Primitive.values()) {
            PRIMITIVES.put(primitive.text(), primitive);
        }
    }

    /** The namespaces in which primitive types are defined. */
    private static final List<String> XSD = List.of("xsd:", "http://www.w3.org/2001/XMLSchema#");

    private TypeNames() {}

    /** The primitive type of this name, which may have the standard's namespace in front. */
    static Optional<Primitive> primitive(String text) {
        Primitive primitive = PRIMITIVES.get(text);
        return Optional.ofNullable(primitive != null ? primitive : PRIMITIVES.get(withoutNamespace(text)));
    }

    private static String withoutNamespace(String text) {
        return XSD.stream()
                .filter(text::startsWith)
                .map(prefix -> text.substring(prefix.length()))
                .findFirst()
                .orElseGet(() -> Vocabulary.local(text));
    }

    /** The identifier of the SchemaDef type of this name: the innermost one that can be seen. */
    static Optional<String> find(String text, Node place, Scope scope) {
        TypeScope types = scope.types();
        if (text.indexOf('#') >= 0) {
            return Optional.of(scope.identify(text, place)).filter(types::has);
        }
        String id = scope.idIn(place);
        int hash = id.indexOf('#');
        String document = hash < 0 ? id : id.substring(0, hash);
        String fragment = hash < 0 ? "" : id.substring(hash + 1);
        while (!fragment.isEmpty()) {
            String candidate = document + "#" + fragment + "/" + text;
            if (types.has(candidate)) {
                return Optional.of(candidate);
            }
            fragment = fragment.substring(0, Math.max(fragment.lastIndexOf('/'), 0));
        }
        return Optional.of(document + "#" + text).filter(types::has).or(() -> Optional.of(
                        scope.document(place).resolve(text).map(URI::toString).orElse(""))
                .filter(types::has));
    }

    /** True for the words that say what kind of schema something is. */
    static boolean isSchema(String text) {
        return SCHEMAS.contains(text);
    }

    static Optional<String> suggest(String text, Scope scope) {
        if (isSchema(text)) {
            return Optional.of("a schema is a map of its own: type: {type: " + text + ", ...}");
        }
        if (STREAMS.contains(text)) {
            return Optional.of("it can only be the whole type of an input (stdin) or output of a CommandLineTool");
        }
        String word = OTHER_WORDS.get(text);
        if (word != null) {
            return Optional.of("write '" + word + "'");
        }
        List<String> known = new ArrayList<>(PRIMITIVES.keySet());
        String document = scope.id().replaceFirst("#.*", "");
        for (String id : scope.types().names()) {
            String reference = id.startsWith(document + "#") ? id.substring(document.length()) : relative(document, id);
            if (References.shortName(id).equals(References.shortName(text))) {
                return Optional.of("write '" + reference + "'");
            }
            known.add(reference);
        }
        return Suggestions.nearest(text, known).map(near -> "did you mean '" + near + "'?");
    }

    private static String relative(String document, String id) {
        String folder = document.substring(0, document.lastIndexOf('/') + 1);
        return id.startsWith(folder) ? id.substring(folder.length()) : id;
    }
}
