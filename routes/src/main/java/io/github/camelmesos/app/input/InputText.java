package io.github.camelmesos.app.input;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Makes values of the text that stands on a command line, by the type of the input they are for. */
final class InputText {

    private static final BigInteger INT_LIMIT = BigInteger.ONE.shiftLeft(31);
    private static final BigInteger LONG_LIMIT = BigInteger.ONE.shiftLeft(63);

    private final Path directory;

    /**
     * @param directory what relative paths of files are relative to
     */
    InputText(Path directory) {
        this.directory = directory;
    }

    /**
     * The value of an option that was given once or several times.
     *
     * @throws InvalidInputException when the texts are no value of the type
     */
    Object value(CwlType type, List<String> texts) throws InvalidInputException {
        if (!(withoutNull(type) instanceof ArrayType array)) {
            return value(type, texts.get(texts.size() - 1));
        }
        List<Object> values = new ArrayList<>();
        for (String text : texts) {
            values.add(value(array.items(), text));
        }
        return values;
    }

    /** The type of a value that is given: of an optional one, what it is when it is there. */
    static CwlType withoutNull(CwlType type) {
        if (type instanceof UnionType union && union.alternatives().size() == 2 && type.isOptional()) {
            return union.alternatives().get(union.alternatives().get(0) == Primitive.NULL ? 1 : 0);
        }
        return type;
    }

    private Object value(CwlType given, String text) throws InvalidInputException {
        CwlType type = withoutNull(given);
        if (type instanceof Primitive primitive) {
            return primitive(primitive, text);
        }
        if (type instanceof EnumType symbols) {
            if (symbols.symbols().contains(text)) {
                return text;
            }
            throw new InvalidInputException("'" + text + "' is not one of " + String.join(", ", symbols.symbols()));
        }
        if (type instanceof UnionType union) {
            return alternative(union, text);
        }
        return structure(type, text);
    }

    private Object primitive(Primitive type, String text) throws InvalidInputException {
        return switch (type) {
            case STRING -> text;
            case BOOLEAN -> bool(text);
            case INT -> integer(text, INT_LIMIT, type);
            case LONG -> integer(text, LONG_LIMIT, type);
            case FLOAT, DOUBLE -> number(text, type);
            case FILE, DIRECTORY -> Map.of("class", type.text(), "location", location(text));
            case ANY -> any(text);
            case NULL -> {
                if (text.equals("null")) {
                    yield null;
                }
                throw notA(type.text(), text);
            }
        };
    }

    /** The first alternative that the text is a value of; text that is a value of everything comes last. */
    private Object alternative(UnionType union, String text) throws InvalidInputException {
        List<CwlType> inOrder = new ArrayList<>(union.alternatives());
        inOrder.sort((a, b) -> Integer.compare(breadth(a), breadth(b)));
        for (CwlType type : inOrder) {
            try {
                return value(type, text);
            } catch (InvalidInputException e) {
                continue;
            }
        }
        throw notA(union.toString(), text);
    }

    private static int breadth(CwlType type) {
        if (type == Primitive.ANY) {
            return 4;
        }
        if (type == Primitive.STRING) {
            return 3;
        }
        return type == Primitive.FILE || type == Primitive.DIRECTORY ? 2 : type == Primitive.NULL ? 0 : 1;
    }

    private static Object bool(String text) throws InvalidInputException {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        throw new InvalidInputException("'" + text + "' is not true or false");
    }

    private static Object integer(String text, BigInteger limit, Primitive type) throws InvalidInputException {
        try {
            BigInteger value = new BigInteger(text);
            if (value.compareTo(limit) < 0 && value.compareTo(limit.negate()) >= 0) {
                return value.bitLength() < Integer.SIZE ? (Object) value.intValue() : (Object) value.longValue();
            }
            throw new InvalidInputException(text + " is too big for " + type.text());
        } catch (NumberFormatException e) {
            throw notA(type.text(), text);
        }
    }

    private static Object number(String text, Primitive type) throws InvalidInputException {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw notA(type.text(), text);
        }
    }

    private String location(String text) {
        if (text.matches("(?i)(file|https?|s3)://.*")) {
            return URI.create(text).toString();
        }
        return directory.resolve(text).normalize().toUri().toString();
    }

    private static Object any(String text) {
        try {
            return yaml(text);
        } catch (YamlEngineException e) {
            return text;
        }
    }

    /** Records, and arrays inside of arrays, are written in JSON or YAML. */
    private static Object structure(CwlType type, String text) throws InvalidInputException {
        try {
            Object value = yaml(text);
            if (value instanceof Map || value instanceof List) {
                return value;
            }
        } catch (YamlEngineException e) {
            throw new InvalidInputException("'" + text + "' is not JSON: a " + type + " is written as JSON", e);
        }
        throw new InvalidInputException("'" + text + "' is not a " + type + ", which is written as JSON");
    }

    private static Object yaml(String text) {
        return new Load(LoadSettings.builder().build()).loadFromString(text);
    }

    private static InvalidInputException notA(String type, String text) {
        return new InvalidInputException("'" + text + "' is not " + (type.matches("[aeiou].*") ? "an " : "a ") + type);
    }
}
