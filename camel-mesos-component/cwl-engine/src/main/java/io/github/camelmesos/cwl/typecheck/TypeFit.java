package io.github.camelmesos.cwl.typecheck;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.EnumType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.RecordType;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import io.github.camelmesos.cwl.model.RecordField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Compares types as the standard does: unions fit where they meet, {@code Any} fits all, an int is a long is a float is
 * a double, records are compared field by field.
 */
final class TypeFit {

    /** Each is a value of those after it. */
    private static final List<Primitive> NUMBERS =
            List.of(Primitive.INT, Primitive.LONG, Primitive.FLOAT, Primitive.DOUBLE);

    private TypeFit() {}

    /** Whether values of {@code source} may flow into {@code sink}. */
    static Fit of(CwlType source, CwlType sink) {
        if (source == Primitive.ANY || sink == Primitive.ANY) {
            return Fit.ALWAYS;
        }
        if (source instanceof UnionType union) {
            return union(union, sink);
        }
        if (sink instanceof UnionType union) {
            List<Fit> fits =
                    union.alternatives().stream().map(t -> of(source, t)).toList();
            return fits.contains(Fit.ALWAYS) ? Fit.ALWAYS : Fit.choice(fits);
        }
        if (source instanceof ArrayType from && sink instanceof ArrayType to) {
            return of(from.items(), to.items());
        }
        if (source instanceof RecordType from && sink instanceof RecordType to) {
            return records(from, to);
        }
        if (source instanceof EnumType from && sink instanceof EnumType to) {
            return Fit.choice(from.symbols().stream()
                    .map(symbol -> to.symbols().contains(symbol) ? Fit.ALWAYS : Fit.NEVER)
                    .toList());
        }
        if (source instanceof EnumType) {
            return sink == Primitive.STRING ? Fit.ALWAYS : Fit.NEVER;
        }
        if (sink instanceof EnumType) {
            return source == Primitive.STRING ? Fit.SOMETIMES : Fit.NEVER;
        }
        return primitives(source, sink);
    }

    /** That both may be null does not make them fit: something has to flow. */
    private static Fit union(UnionType source, CwlType sink) {
        List<Fit> fits = new ArrayList<>();
        boolean something = false;
        for (CwlType alternative : source.alternatives()) {
            Fit fit = of(alternative, sink);
            fits.add(fit);
            something |= alternative != Primitive.NULL && fit != Fit.NEVER;
        }
        return something ? Fit.choice(fits) : Fit.NEVER;
    }

    private static Fit records(RecordType source, RecordType sink) {
        Map<String, RecordField> fields =
                source.fields().stream().collect(Collectors.toMap(RecordField::name, Function.identity(), (a, b) -> a));
        return Fit.all(sink.fields().stream()
                .map(field -> of(
                        fields.containsKey(field.name())
                                ? fields.get(field.name()).type()
                                : Primitive.NULL,
                        field.type()))
                .toList());
    }

    private static Fit primitives(CwlType source, CwlType sink) {
        int from = source instanceof Primitive p ? NUMBERS.indexOf(p) : -1;
        int to = sink instanceof Primitive p ? NUMBERS.indexOf(p) : -1;
        if (from < 0 || to < 0) {
            return source == sink ? Fit.ALWAYS : Fit.NEVER;
        }
        boolean whole = to < NUMBERS.indexOf(Primitive.FLOAT);
        if (from <= to || !whole) {
            return Fit.ALWAYS;
        }
        return from < NUMBERS.indexOf(Primitive.FLOAT) ? Fit.SOMETIMES : Fit.NEVER;
    }
}
