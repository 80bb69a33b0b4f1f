package io.github.camelmesos.cwl.expression.javascript;

import java.util.Set;
import org.mozilla.javascript.Scriptable;

/** Which guard a function has. */
final class CallGuards {

    private static final Set<String> OF_ITERABLES = Set.of("Map", "Set", "WeakMap", "WeakSet", "fromEntries", "from");

    private static final Set<String> OF_ARRAY_LIKES = Set.of("apply", "construct", "stringify");

    private CallGuards() {}

    /**
     * The guard of a function.
     *
     * @param owner the constructor whose it is, or whose prototype's; empty for a global one
     */
    static Guard of(String owner, boolean ofPrototype, String name, Scriptable scope) {
        if (ofPrototype && owner.equals("Array")) {
            return ArrayGuards.ofMethod(name, scope);
        }
        if (ofPrototype && owner.equals("String")) {
            return TextGuards.ofMethod(name, scope);
        }
        if (OF_ITERABLES.contains(name)) {
            return ArrayGuards.ofIterable(scope);
        }
        return OF_ARRAY_LIKES.contains(name) ? ArrayGuards::arguments : Guard.NONE;
    }
}
