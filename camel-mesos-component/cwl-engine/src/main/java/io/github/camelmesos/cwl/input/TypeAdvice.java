package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the author of a value that is not of a type should have written: quotes, a list, a File around a path. */
public final class TypeAdvice {

    private static final int MAX = 60;
    private static final Set<String> YES = Set.of("true", "yes", "on", "y");
    private static final Set<String> NO = Set.of("false", "no", "off", "n");

    private TypeAdvice() {}

    /** What to write for a value that {@link TypeCheck} found wrong; empty where nobody can tell. */
    public static Optional<String> of(CwlType type, Object value) {
        if (type instanceof UnionType union) {
            List<CwlType> solid = union.alternatives().stream()
                    .filter(alternative -> alternative != Primitive.NULL)
                    .toList();
            return solid.size() == 1 ? of(solid.get(0), value) : Optional.empty();
        }
        if (type instanceof ArrayType array) {
            return ofArray(array, value);
        }
        if (type instanceof EnumType choice) {
            return value instanceof String text
                    ? Suggestions.nearest(text, choice.symbols()).map(near -> "did you mean '" + near + "'?")
                    : Optional.empty();
        }
        return type instanceof Primitive primitive ? ofPrimitive(primitive, value) : Optional.empty();
    }

    private static Optional<String> ofArray(ArrayType array, Object value) {
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(element ->
                            TypeCheck.mismatch(array.items(), element).isPresent())
                    .findFirst()
                    .flatMap(wrong -> of(array.items(), wrong));
        }
        if (value == null || TypeCheck.mismatch(array.items(), value).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                value instanceof FileOrDirectory || value instanceof Map
                        ? "put it into a list"
                        : "write " + shown("[" + JsonText.compact(value) + "]", "a list of it"));
    }

    private static Optional<String> ofPrimitive(Primitive type, Object value) {
        return switch (type) {
            case INT, LONG, FLOAT, DOUBLE -> number(type, value);
            case BOOLEAN -> truth(value);
            case STRING ->
                value instanceof Number || value instanceof Boolean
                        ? Optional.of("write it in quotes: \"" + JsonText.compact(value) + "\"")
                        : Optional.empty();
            case FILE -> object("File", value);
            case DIRECTORY -> object("Directory", value);
            case NULL, ANY -> Optional.empty();
        };
    }

    private static Optional<String> number(Primitive type, Object value) {
        if (!(value instanceof String text) || text.length() > MAX) {
            return Optional.empty();
        }
        try {
            Object number = JsonText.parse(text);
            return number instanceof Number && TypeCheck.mismatch(type, number).isEmpty()
                    ? Optional.of("write it without quotes: " + text)
                    : Optional.empty();
        } catch (IOException noNumber) {
            return Optional.empty();
        }
    }

    private static Optional<String> truth(Object value) {
        String text = value instanceof String given ? given.toLowerCase(Locale.ROOT) : "";
        if (YES.contains(text)) {
            return Optional.of("write true, without quotes");
        }
        return NO.contains(text) ? Optional.of("write false, without quotes") : Optional.empty();
    }

    private static Optional<String> object(String kind, Object value) {
        if (value instanceof String path) {
            return Optional.of("write {class: " + kind + ", path: " + shown(path, "...") + "}");
        }
        boolean lacksClass = value instanceof Map<?, ?> map
                && !map.containsKey("class")
                && (map.containsKey("path") || map.containsKey("location"));
        return lacksClass ? Optional.of("add class: " + kind) : Optional.empty();
    }

    private static String shown(String text, String otherwise) {
        return text.length() <= MAX ? text : otherwise;
    }
}
