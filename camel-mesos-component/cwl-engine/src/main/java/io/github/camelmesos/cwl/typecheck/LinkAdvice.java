package io.github.camelmesos.cwl.typecheck;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.RecordField;
import java.util.Optional;

/** What the author of a link that does not fit may have meant. */
final class LinkAdvice {

    private LinkAdvice() {}

    /** @param levels how often the sink is scattered; negative where it cannot be */
    static Optional<String> of(CwlType source, CwlType sink, int levels, LinkSource link) {
        if (source instanceof RecordType from && sink instanceof RecordType to) {
            return difference(from, to);
        }
        if (source instanceof ArrayType array && levels == 0 && link.sources().size() == 1) {
            return TypeFit.of(array.items(), sink) == Fit.NEVER
                    ? Optional.empty()
                    : Optional.of("to run the step for each item, scatter over it");
        }
        if (sink instanceof ArrayType array && TypeFit.of(source, array.items()) != Fit.NEVER) {
            return levels > 0
                    ? Optional.of("do not scatter over it, or give it an array")
                    : Optional.of("linkMerge: merge_nested makes an array of it");
        }
        boolean flattens = source instanceof ArrayType array
                && link.sources().size() > 1
                && TypeFit.of(Types.array(Types.flattened(array.items()), 1), sink) != Fit.NEVER;
        return flattens ? Optional.of("linkMerge: merge_flattened joins the arrays") : Optional.empty();
    }

    /** The first field that keeps one record from being another. */
    private static Optional<String> difference(RecordType source, RecordType sink) {
        for (RecordField wanted : sink.fields()) {
            Optional<CwlType> given = source.fields().stream()
                    .filter(field -> field.name().equals(wanted.name()))
                    .map(RecordField::type)
                    .findFirst();
            if (TypeFit.of(given.orElse(Primitive.NULL), wanted.type()) == Fit.NEVER) {
                String what = given.map(type -> "is " + type).orElse("is missing");
                return Optional.of("the field '" + wanted.name() + "', to be " + wanted.type() + ", " + what);
            }
        }
        return Optional.empty();
    }
}
