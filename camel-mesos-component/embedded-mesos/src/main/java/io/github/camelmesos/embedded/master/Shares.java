package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.resource.Resources;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** Resources by role. */
final class Shares {
    private final Map<String, Resources> byRole = new HashMap<>();

    void add(String role, Resources resources) {
        byRole.merge(role, resources, Resources::plus);
    }

    void remove(String role, Resources resources) {
        Resources left = of(role).minus(resources);
        if (left.isEmpty()) {
            byRole.remove(role);
        } else {
            byRole.put(role, left);
        }
    }

    Resources of(String role) {
        return byRole.getOrDefault(role, Resources.NONE);
    }

    Set<String> roles() {
        return byRole.keySet();
    }

    Resources total() {
        return byRole.values().stream().reduce(Resources.NONE, Resources::plus);
    }
}
