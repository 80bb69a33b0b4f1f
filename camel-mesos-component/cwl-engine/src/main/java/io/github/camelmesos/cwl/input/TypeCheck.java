package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import io.github.camelmesos.cwl.model.RecordField;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether values are of a type. */
public final class TypeCheck {

    private static final BigInteger INT_MIN = BigInteger.valueOf(Integer.MIN_VALUE);
    private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);

    private TypeCheck() {}

    /** Why a value is not of a type, as a half sentence: {@code the string "a" is no int}; empty when it is. */
    public static Optional<String> mismatch(CwlType type, Object value) {
        return mismatch(type, value, "", false);
    }

    /**
     * The alternative of a union that a value is of: the first that fits without unknown record fields, else the first
     * that fits, else the union itself. Any other type is returned as it is.
     */
    public static CwlType choose(CwlType type, Object value) {
        if (!(type instanceof UnionType union)) {
            return type;
        }
        return firstOf(union, value, true)
                .or(() -> firstOf(union, value, false))
                .orElse(union);
    }

    private static Optional<CwlType> firstOf(UnionType union, Object value, boolean exact) {
        return union.alternatives().stream()
                .filter(alternative -> mismatch(alternative, value, "", exact).isEmpty())
                .findFirst();
    }

    private static Optional<String> mismatch(CwlType type, Object value, String path, boolean exact) {
        if (type instanceof Primitive primitive) {
            return isOf(primitive, value) ? Optional.empty() : wrong(type, value, path);
        }
        if (type instanceof ArrayType array) {
            return value instanceof List<?> list
                    ? elementsMismatch(array, list, path, exact)
                    : wrong(type, value, path);
        }
        if (type instanceof RecordType recordType) {
            return value instanceof Map<?, ?> map
                    ? fieldsMismatch(recordType, map, path, exact)
                    : wrong(type, value, path);
        }
        if (type instanceof EnumType enumType) {
            return value instanceof String text && enumType.symbols().contains(text)
                    ? Optional.empty()
                    : Optional.of(at(path) + ShortText.of(value) + " is none of " + enumType.symbols());
        }
        return unionMismatch((UnionType) type, value, path, exact);
    }

    private static boolean isOf(Primitive type, Object value) {
        return switch (type) {
            case NULL -> value == null;
            case BOOLEAN -> value instanceof Boolean;
            case INT ->
                integer(value)
                        .filter(i -> i.compareTo(INT_MIN) >= 0 && i.compareTo(INT_MAX) <= 0)
                        .isPresent();
            case LONG -> integer(value).filter(i -> i.bitLength() < Long.SIZE).isPresent();
            case FLOAT, DOUBLE -> value instanceof Number;
            case STRING -> value instanceof String;
            case FILE -> value instanceof FileValue;
            case DIRECTORY -> value instanceof DirectoryValue;
            case ANY -> value != null;
        };
    }

    private static Optional<BigInteger> integer(Object value) {
        if (value instanceof BigInteger big) {
            return Optional.of(big);
        }
        return value instanceof Integer || value instanceof Long
                ? Optional.of(BigInteger.valueOf(((Number) value).longValue()))
                : Optional.empty();
    }

    private static Optional<String> elementsMismatch(ArrayType type, List<?> list, String path, boolean exact) {
        int i = 0;
        for (Object element : list) {
            Optional<String> mismatch = mismatch(type.items(), element, path + "[" + i++ + "]", exact);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> fieldsMismatch(RecordType type, Map<?, ?> map, String path, boolean exact) {
        for (RecordField field : type.fields()) {
            Object value = map.get(field.name());
            String inner = path + "." + field.name();
            Optional<String> mismatch = value == null && !field.type().isOptional()
                    ? Optional.of(at(inner) + "a value of type " + field.type() + " is missing")
                    : mismatch(field.type(), value, inner, exact);
            if (mismatch.isPresent()) {
                return mismatch;
            }
        }
        if (exact && !type.fields().stream().map(RecordField::name).toList().containsAll(map.keySet())) {
            return wrong(type, map, path);
        }
        return Optional.empty();
    }

    private static Optional<String> unionMismatch(UnionType union, Object value, String path, boolean exact) {
        List<CwlType> solid = union.alternatives().stream()
                .filter(alternative -> alternative != Primitive.NULL)
                .toList();
        if (value != null && solid.size() == 1) {
            return mismatch(solid.get(0), value, path, exact);
        }
        boolean fits = union.alternatives().stream().anyMatch(alternative -> mismatch(alternative, value, path, exact)
                .isEmpty());
        return fits ? Optional.empty() : Optional.of(at(path) + ShortText.of(value) + " is none of " + union);
    }

    private static Optional<String> wrong(CwlType type, Object value, String path) {
        return Optional.of(at(path) + ShortText.of(value) + " is no " + type);
    }

    private static String at(String path) {
        return path.isEmpty() ? "" : path + ": ";
    }
}
