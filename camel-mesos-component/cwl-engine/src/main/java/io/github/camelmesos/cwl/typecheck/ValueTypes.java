package io.github.camelmesos.cwl.typecheck;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import io.github.camelmesos.cwl.model.RecordField;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks values against types. */
public final class ValueTypes {

    private ValueTypes() {}

    /** Why a value is none of a type, naming the part that is wrong; empty when it is one. */
    public static Optional<String> mismatch(Object value, CwlType type) {
        return mismatch(value, type, "");
    }

    private static Optional<String> mismatch(Object value, CwlType type, String at) {
        if (type instanceof UnionType union) {
            return inUnion(value, union, at);
        }
        if (type instanceof ArrayType array && value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                Optional<String> wrong = mismatch(list.get(i), array.items(), at + "[" + i + "]");
                if (wrong.isPresent()) {
                    return wrong;
                }
            }
            return Optional.empty();
        }
        if (type instanceof RecordType record && value instanceof Map<?, ?> map) {
            return inRecord(map, record, at);
        }
        if (type instanceof EnumType choice && value instanceof String) {
            return choice.symbols().contains(value)
                    ? Optional.empty()
                    : Optional.of(place(at) + "'" + value + "' is none of " + String.join(", ", choice.symbols()));
        }
        boolean fits = type instanceof Primitive primitive && is(value, primitive);
        return fits ? Optional.empty() : Optional.of(place(at) + describe(value) + " is no " + type);
    }

    /** Where one alternative alone has the shape of the value, what is wrong inside it says more. */
    private static Optional<String> inUnion(Object value, UnionType union, String at) {
        Optional<String> inside = Optional.empty();
        for (CwlType alternative : union.alternatives()) {
            Optional<String> wrong = mismatch(value, alternative, at);
            if (wrong.isEmpty()) {
                return wrong;
            }
            boolean shape = alternative instanceof ArrayType && value instanceof List
                    || alternative instanceof RecordType && value instanceof Map
                    || alternative instanceof EnumType && value instanceof String;
            inside = shape && inside.isEmpty() ? wrong : inside;
        }
        return inside.or(() -> Optional.of(place(at) + describe(value) + " is no " + union));
    }

    private static Optional<String> inRecord(Map<?, ?> map, RecordType record, String at) {
        for (RecordField field : record.fields()) {
            String path = at.isEmpty() ? field.name() : at + "." + field.name();
            Object value = map.get(field.name());
            if (value == null && !field.type().isOptional()) {
                return Optional.of("the field '" + path + "' is missing");
            }
            Optional<String> wrong = mismatch(value, field.type(), path);
            if (wrong.isPresent()) {
                return wrong;
            }
        }
        return Optional.empty();
    }

    private static boolean is(Object value, Primitive type) {
        return switch (type) {
            case NULL -> value == null;
            case BOOLEAN -> value instanceof Boolean;
            case INT -> value instanceof Integer;
            case LONG -> value instanceof Integer || value instanceof Long;
            case FLOAT, DOUBLE -> value instanceof Number;
            case STRING -> value instanceof String;
            case FILE -> value instanceof FileValue;
            case DIRECTORY -> value instanceof DirectoryValue;
            case ANY -> value != null;
        };
    }

    private static String place(String at) {
        return at.isEmpty() ? "" : at + ": ";
    }

    private static String describe(Object value) {
        if (value instanceof String text) {
            return "the string '" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
        }
        if (value instanceof FileValue || value instanceof DirectoryValue) {
            return value instanceof FileValue ? "a File" : "a Directory";
        }
        if (value instanceof List) {
            return "a list";
        }
        return value instanceof Map ? "a record" : String.valueOf(value);
    }
}
