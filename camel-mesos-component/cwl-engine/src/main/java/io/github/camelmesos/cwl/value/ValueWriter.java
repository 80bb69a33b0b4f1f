package io.github.camelmesos.cwl.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes plain JSON values of CWL ones: maps, lists and scalars. */
public final class ValueWriter {

    private ValueWriter() {}

    /** The form of output objects. */
    public static Object write(Object value) {
        return write(value, FileFields::of);
    }

    /** The form expressions see: with {@code dirname}, {@code nameroot} and {@code nameext}. */
    public static Object writeForExpressions(Object value) {
        return write(value, FileFields::forExpressions);
    }

    private static Object write(Object value, Function<FileOrDirectory, Map<String, Object>> fields) {
        if (value instanceof FileOrDirectory object) {
            return write(fields.apply(object), fields);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> written = new LinkedHashMap<>();
            map.forEach((key, entry) -> written.put((String) key, write(entry, fields)));
            return written;
        }
        if (value instanceof List<?> list) {
            List<Object> written = new ArrayList<>(list.size());
            list.forEach(entry -> written.add(write(entry, fields)));
            return written;
        }
        return value;
    }
}
