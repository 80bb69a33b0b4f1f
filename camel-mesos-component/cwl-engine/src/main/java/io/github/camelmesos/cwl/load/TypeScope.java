package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.model.CwlType;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The named types of SchemaDefRequirement, and those of the processes around. Each is loaded when it is first used. */
final class TypeScope {

    static final TypeScope EMPTY = new TypeScope(null);

    private final TypeScope outer;
    private final Map<String, MapNode> schemas = new HashMap<>();
    private final Map<String, CwlType> types = new HashMap<>();
    private final Set<String> loading = new HashSet<>();

    TypeScope(TypeScope outer) {
        this.outer = outer;
    }

    /** @return false when the name is taken */
    boolean add(String id, MapNode schema) {
        return schemas.putIfAbsent(id, schema) == null;
    }

    boolean has(String id) {
        return schemas.containsKey(id) || outer != null && outer.has(id);
    }

    /** The names that can be used here. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>(schemas.keySet());
        if (outer != null) {
            names.addAll(outer.names());
        }
        return names;
    }

    /** The type of this name, which there is; null when it is being loaded just now, and so is made of itself. */
    CwlType resolve(String id, Function<MapNode, CwlType> loader) {
        MapNode schema = schemas.get(id);
        if (schema == null) {
            return outer.resolve(id, loader);
        }
        CwlType known = types.get(id);
        if (known != null || !loading.add(id)) {
            return known;
        }
        try {
            CwlType type = loader.apply(schema);
            types.put(id, type);
            return type;
        } finally {
            loading.remove(id);
        }
    }
}
