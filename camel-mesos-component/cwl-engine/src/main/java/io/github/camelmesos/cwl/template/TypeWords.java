package io.github.camelmesos.cwl.template;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import java.util.stream.Collectors;

/** Types in words, with what can be chosen. */
final class TypeWords {

    private TypeWords() {}

    static String of(CwlType type) {
        if (type instanceof ArrayType array) {
            return "list of " + of(array.items());
        }
        if (type instanceof EnumType symbols) {
            return "one of " + String.join(", ", symbols.symbols());
        }
        if (type instanceof RecordType record) {
            return "record of "
                    + record.fields().stream()
                            .map(field -> field.name() + " (" + of(field.type()) + optional(field.type()) + ")")
                            .collect(Collectors.joining(", "));
        }
        if (type instanceof UnionType union) {
            return union.alternatives().stream()
                    .filter(alternative -> alternative != Primitive.NULL)
                    .map(TypeWords::of)
                    .collect(Collectors.joining(" or "));
        }
        return type.toString();
    }

    private static String optional(CwlType type) {
        return type.isOptional() ? ", optional" : "";
    }
}
