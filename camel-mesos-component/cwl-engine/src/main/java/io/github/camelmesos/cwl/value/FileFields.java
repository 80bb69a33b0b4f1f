package io.github.camelmesos.cwl.value;

import java.util.LinkedHashMap;
import java.util.Map;

/** The fields of File and Directory objects under the standard's names. */
public final class FileFields {

    private FileFields() {}

    /** What is known of an object, one level deep: {@code secondaryFiles} and {@code listing} hold objects. */
    public static Map<String, Object> of(FileOrDirectory object) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", object instanceof FileValue ? "File" : "Directory");
        object.location().ifPresent(uri -> fields.put("location", uri.toString()));
        object.path().ifPresent(path -> fields.put("path", path));
        fields.put("basename", object.basename());
        if (object instanceof FileValue file) {
            file.checksum().ifPresent(sum -> fields.put("checksum", sum));
            file.size().ifPresent(bytes -> fields.put("size", bytes));
            file.format().ifPresent(iri -> fields.put("format", iri));
            file.contents().ifPresent(text -> fields.put("contents", text));
            if (!file.secondaryFiles().isEmpty()) {
                fields.put("secondaryFiles", file.secondaryFiles());
            }
        } else if (object instanceof DirectoryValue directory) {
            directory.listing().ifPresent(entries -> fields.put("listing", entries));
        }
        return fields;
    }

    /** Those of {@link #of} and the derived ones that expressions see: dirname, nameroot, nameext. */
    public static Map<String, Object> forExpressions(FileOrDirectory object) {
        Map<String, Object> fields = of(object);
        object.path().ifPresent(path -> fields.put("dirname", dirname(path)));
        if (object instanceof FileValue file) {
            fields.put("nameroot", file.nameroot());
            fields.put("nameext", file.nameext());
        }
        return fields;
    }

    private static String dirname(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
