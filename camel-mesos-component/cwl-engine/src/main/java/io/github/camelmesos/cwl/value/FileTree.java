package io.github.camelmesos.cwl.value;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replaces the File and Directory objects that values are made of. */
public final class FileTree {

    private FileTree() {}

    /**
     * What becomes of an object. Up to two kinds of exceptions pass through.
     */
    @FunctionalInterface
    public interface Change<A extends Exception, B extends Exception> {
        FileOrDirectory apply(FileOrDirectory object) throws A, B;
    }

    /** A value with each object in its lists and records replaced; what is in the objects is left to the change. */
    public static <A extends Exception, B extends Exception> Object map(Object value, Change<A, B> change) throws A, B {
        if (value instanceof FileOrDirectory object) {
            return change.apply(object);
        }
        if (value instanceof List<?> list) {
            List<Object> mapped = new ArrayList<>(list.size());
            for (Object element : list) {
                mapped.add(map(element, change));
            }
            return Collections.unmodifiableList(mapped);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> mapped = new LinkedHashMap<>();
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                mapped.put((String) entry.getKey(), map(entry.getValue(), change));
            }
            return Collections.unmodifiableMap(mapped);
        }
        return value;
    }

    /** An object with its secondary files, or the entries of its listing, replaced. */
    public static <A extends Exception, B extends Exception> FileOrDirectory mapParts(
            FileOrDirectory object, Change<A, B> change) throws A, B {
        if (object instanceof FileValue file) {
            return file.secondaryFiles().isEmpty()
                    ? file
                    : file.withSecondaryFiles(mapAll(file.secondaryFiles(), change));
        }
        DirectoryValue directory = (DirectoryValue) object;
        Optional<List<FileOrDirectory>> listing = directory.listing();
        return listing.isEmpty() ? directory : directory.withListing(mapAll(listing.get(), change));
    }

    private static <A extends Exception, B extends Exception> List<FileOrDirectory> mapAll(
            List<FileOrDirectory> objects, Change<A, B> change) throws A, B {
        List<FileOrDirectory> mapped = new ArrayList<>(objects.size());
        for (FileOrDirectory object : objects) {
            mapped.add(change.apply(object));
        }
        return mapped;
    }
}
