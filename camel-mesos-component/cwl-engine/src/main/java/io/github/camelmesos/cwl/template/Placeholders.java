package io.github.camelmesos.cwl.template;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import io.github.camelmesos.cwl.model.RecordField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that a person replaces; each is of its type. */
final class Placeholders {

    private Placeholders() {}

    static Object of(CwlType type) {
        if (type instanceof ArrayType array) {
            return List.of(of(array.items()));
        }
        if (type instanceof RecordType record) {
            Map<String, Object> fields = new LinkedHashMap<>();
            for (RecordField field : record.fields()) {
                fields.put(field.name(), of(field.type()));
            }
            return fields;
        }
        if (type instanceof EnumType symbols) {
            return symbols.symbols().isEmpty() ? null : symbols.symbols().get(0);
        }
        return type instanceof UnionType union ? of(first(union)) : primitive((Primitive) type);
    }

    /** What is most likely given: anything but null. */
    private static CwlType first(UnionType union) {
        return union.alternatives().stream()
                .filter(alternative -> alternative != Primitive.NULL)
                .findFirst()
                .orElse(Primitive.NULL);
    }

    private static Object primitive(Primitive type) {
        return switch (type) {
            case NULL -> null;
            case BOOLEAN -> false;
            case INT, LONG -> 0;
            case FLOAT, DOUBLE -> 0.1;
            case STRING -> "text";
            case ANY -> "any value";
            case FILE -> file("File", "path/to/file");
            case DIRECTORY -> file("Directory", "path/to/directory");
        };
    }

    private static Map<String, Object> file(String kind, String path) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("class", kind);
        fields.put("path", path);
        return fields;
    }
}
