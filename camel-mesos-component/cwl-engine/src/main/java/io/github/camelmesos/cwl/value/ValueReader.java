package io.github.camelmesos.cwl.value;

import io.github.camelmesos.cwl.document.References;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/**
 * Makes CWL values of JSON or YAML ones. Maps of class File and Directory, at any depth, become {@link FileValue} and
 * {@link DirectoryValue}; CWL values are kept as they are.
 */
public final class ValueReader {

    /** Other engines give literals a location of this form, which names nothing. */
    private static final String BLANK_NODE = "_:";

    /** What does not begin so is a path, colons in its name or not. */
    private static final Pattern ABSOLUTE = Pattern.compile("^(file:|[A-Za-z][A-Za-z0-9+.-]*://)");

    private static final URI ROOT = URI.create("file:///");

    private final Optional<URI> base;

    private ValueReader(Optional<URI> base) {
        this.base = base;
    }

    /**
     * The value of a document or job order: {@code location} and {@code path} are resolved against it, and become the
     * location.
     *
     * @param base the document
     * @throws IllegalArgumentException for a File or Directory object that is not one; the message says why
     */
    public static Object read(Object json, URI base) {
        return new ValueReader(Optional.of(base)).value(json);
    }

    /**
     * The value of something a job or an expression says: {@code path} is a path as the job sees it, and a relative
     * {@code location} too.
     *
     * @throws IllegalArgumentException for a File or Directory object that is not one; the message says why
     */
    public static Object readInJob(Object json) {
        return new ValueReader(Optional.empty()).value(json);
    }

    private Object value(Object json) {
        if (json instanceof Map<?, ?> map) {
            Object kind = map.get("class");
            if ("File".equals(kind)) {
                return file(map);
            }
            if ("Directory".equals(kind)) {
                return directory(map);
            }
            Map<String, Object> record = new LinkedHashMap<>();
            map.forEach((key, entry) -> record.put(String.valueOf(key), value(entry)));
            return Collections.unmodifiableMap(record);
        }
        if (json instanceof List<?> list) {
            List<Object> values = new ArrayList<>(list.size());
            list.forEach(entry -> values.add(value(entry)));
            return Collections.unmodifiableList(values);
        }
        return json;
    }

    private FileValue file(Map<?, ?> map) {
        Place place = place(map);
        Optional<String> contents = text(map, "contents");
        if (place.isEmpty() && contents.isEmpty()) {
            throw new IllegalArgumentException("a File needs a location, a path or contents");
        }
        String basename = place.basename.orElseGet(() -> LiteralName.ofFile(contents.get()));
        OptionalLong size = map.get("size") instanceof Number n ? OptionalLong.of(n.longValue()) : OptionalLong.empty();
        return new FileValue(
                place.location,
                place.path,
                basename,
                text(map, "checksum"),
                size,
                objects(map, "secondaryFiles").orElse(List.of()),
                text(map, "format"),
                contents);
    }

    private DirectoryValue directory(Map<?, ?> map) {
        Place place = place(map);
        Optional<List<FileOrDirectory>> listing = objects(map, "listing");
        if (place.isEmpty() && listing.isEmpty()) {
            throw new IllegalArgumentException("a Directory needs a location, a path or a listing");
        }
        String basename = place.basename.orElseGet(() -> LiteralName.ofDirectory(listing.get()));
        return new DirectoryValue(place.location, place.path, basename, listing);
    }

    private record Place(Optional<URI> location, Optional<String> path, Optional<String> basename) {
        boolean isEmpty() {
            return location.isEmpty() && path.isEmpty();
        }
    }

    private Place place(Map<?, ?> map) {
        Optional<String> location = text(map, "location").filter(text -> !text.startsWith(BLANK_NODE));
        Optional<String> path = text(map, "path");
        Optional<URI> uri;
        if (base.isPresent()) {
            uri = location.map(text -> References.resolve(base.get(), text))
                    .or(() -> path.map(text -> References.resolvePath(base.get(), text)));
        } else {
            uri = location.filter(text -> ABSOLUTE.matcher(text).find()).map(text -> References.resolve(ROOT, text));
        }
        Optional<String> inJob = base.isPresent() ? Optional.empty() : path.or(() -> uri.isPresent() ? path : location);
        Optional<String> basename = text(map, "basename")
                .or(() -> uri.map(References::basename))
                .or(() -> inJob.map(text -> text.substring(text.lastIndexOf('/') + 1)));
        if (basename.isPresent()
                && (basename.get().contains("/") || basename.get().isEmpty())) {
            throw new IllegalArgumentException(
                    "\"" + basename.get() + "\" is no basename: it must be one part of a path");
        }
        return new Place(uri, inJob, basename);
    }

    private Optional<List<FileOrDirectory>> objects(Map<?, ?> map, String key) {
        Object entries = map.get(key);
        if (entries == null) {
            return Optional.empty();
        }
        if (!(entries instanceof List<?> list)) {
            throw new IllegalArgumentException(key + " must be a list of File and Directory objects");
        }
        List<FileOrDirectory> objects = new ArrayList<>(list.size());
        for (Object entry : list) {
            if (!(value(entry) instanceof FileOrDirectory object)) {
                throw new IllegalArgumentException(key + " must hold File and Directory objects only");
            }
            objects.add(object);
        }
        return Optional.of(objects);
    }

    private static Optional<String> text(Map<?, ?> map, String key) {
        Object value = map.get(key);
        if (value == null) {
            return Optional.empty();
        }
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException(key + " of a " + map.get("class") + " must be a string");
        }
        return Optional.of(text);
    }
}
