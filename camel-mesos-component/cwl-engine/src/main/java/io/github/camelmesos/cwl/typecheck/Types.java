package io.github.camelmesos.cwl.typecheck;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes types of types. */
final class Types {

    private Types() {}

    /** The members of a union, any other type alone. */
    static List<CwlType> alternatives(CwlType type) {
        return type instanceof UnionType union ? union.alternatives() : List.of(type);
    }

    static CwlType union(Collection<CwlType> types) {
        Set<CwlType> flat = new LinkedHashSet<>();
        types.forEach(type -> flat.addAll(alternatives(type)));
        return flat.size() == 1 ? flat.iterator().next() : new UnionType(List.copyOf(flat));
    }

    static CwlType nullable(CwlType type) {
        return type.isOptional() ? type : union(List.of(Primitive.NULL, type));
    }

    /** The type without null; null itself where it is nothing else. */
    static CwlType withoutNull(CwlType type) {
        List<CwlType> rest =
                alternatives(type).stream().filter(t -> t != Primitive.NULL).toList();
        return rest.isEmpty() ? type : union(rest);
    }

    /** An array of arrays of … of a type, so many levels deep. */
    static CwlType array(CwlType items, int levels) {
        CwlType type = items;
        for (int i = 0; i < levels; i++) {
            type = new ArrayType(Optional.empty(), type, Optional.empty());
        }
        return type;
    }

    /** The items of arrays, any other type itself. */
    static CwlType flattened(CwlType type) {
        return union(alternatives(type).stream()
                .map(t -> t instanceof ArrayType array ? array.items() : t)
                .toList());
    }
}
