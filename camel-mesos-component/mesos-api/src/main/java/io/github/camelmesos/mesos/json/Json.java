package io.github.camelmesos.mesos.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Reads and writes JSON. Parsed values are {@link JsonObject}, {@code List}, {@code String}, {@code Long}, {@code
 * Double}, {@code BigInteger}, {@code Boolean} and null.
 */
public final class Json {
    private static final JsonFactory FACTORY = new JsonFactory();

    private Json() {}

    /**
     * Parses one JSON object.
     *
     * @throws MalformedJsonException when the text is not JSON, or not an object
     */
    public static JsonObject parseObject(byte[] utf8) throws MalformedJsonException {
        return parseObject(utf8, 0, utf8.length);
    }

    /** As {@link #parseObject(byte[])}, for a part of the array. */
    public static JsonObject parseObject(byte[] utf8, int offset, int length) throws MalformedJsonException {
        if (parse(utf8, offset, length) instanceof JsonObject object) {
            return object;
        }
        throw new MalformedJsonException("expected a JSON object");
    }

    /** As {@link #parseObject(byte[])}, for text. */
    public static JsonObject parseObject(String text) throws MalformedJsonException {
        return parseObject(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Parses any JSON value.
     *
     * @throws MalformedJsonException when the text is not JSON
     */
    public static Object parse(byte[] utf8) throws MalformedJsonException {
        return parse(utf8, 0, utf8.length);
    }

    private static Object parse(byte[] utf8, int offset, int length) throws MalformedJsonException {
        try (JsonParser parser = FACTORY.createParser(utf8, offset, length)) {
            if (parser.nextToken() == null) {
                throw new MalformedJsonException("empty text is not JSON");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("text after the end of the JSON value");
            }
            return value;
        } catch (MalformedJsonException e) {
            throw e;
        } catch (IOException e) {
            throw new MalformedJsonException("not JSON: " + firstLine(e.getMessage()), e);
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT:
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                return new JsonObject(fields);
            case START_ARRAY:
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                return items;
            case VALUE_STRING:
                return parser.getText();
            case VALUE_NUMBER_INT:
                return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                        ? parser.getBigIntegerValue()
                        : (Object) parser.getLongValue();
            case VALUE_NUMBER_FLOAT:
                return parser.getDoubleValue();
            case VALUE_TRUE:
                return Boolean.TRUE;
            case VALUE_FALSE:
                return Boolean.FALSE;
            default:
                return null;
        }
    }

    /** The UTF-8 bytes of what the callback writes. */
    public static byte[] bytes(Consumer<JsonWriter> content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
        try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
            content.accept(new JsonWriter(generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
