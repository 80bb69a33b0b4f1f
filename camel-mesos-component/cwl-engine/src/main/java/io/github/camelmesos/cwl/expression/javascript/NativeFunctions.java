package io.github.camelmesos.cwl.expression.javascript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;

/** Everything in a global scope that is written in Java, found by following properties and prototypes. */
final class NativeFunctions {

    /** Objects that no name leads to, but code can get hold of. */
    private static final String HIDDEN = """
            [[][Symbol.iterator](), ''[Symbol.iterator](), new Map().entries(), new Set().values(),
             function*() {}, (function*() {})(), 'a'.matchAll ? 'a'.matchAll(/a/g) : {},
             (function() { return arguments; })()].map(Object.getPrototypeOf)""";

    /** Left alone: Rhino knows them by identity, and they go through nothing. */
    private static final Set<String> UNGUARDED = Set.of("eval", "call");

    /** What every function has of its own. */
    private static final Set<Object> OWN = Set.of("prototype", "length", "name", "arity", "arguments");

    private final Context cx;
    private final ScriptableObject scope;
    private final Function symbolsOf;
    private final Map<ScriptableObject, Home> found = new IdentityHashMap<>();
    private final Deque<ScriptableObject> pending = new ArrayDeque<>();
    private final Map<Object, GuardedFunction> guarded = new IdentityHashMap<>();

    /** Where an object hangs: at a constructor, or at its prototype. */
    private record Home(String owner, boolean ofPrototype) {}

    NativeFunctions(Context cx, ScriptableObject scope) {
        this.cx = cx;
        this.scope = scope;
        ScriptableObject object = (ScriptableObject) scope.get("Object", scope);
        this.symbolsOf = (Function) object.get("getOwnPropertySymbols", object);
    }

    /** Puts a {@link GuardedFunction} in the place of each. */
    void guardAll() {
        follow(scope, new Home("", false));
        NativeArray hidden = (NativeArray) cx.evaluateString(scope, HIDDEN, "hidden", 1, null);
        for (int i = 0; i < hidden.getLength(); i++) {
            follow(hidden.get(i, hidden), new Home("", false));
        }
        while (!pending.isEmpty()) {
            ScriptableObject object = pending.remove();
            properties(object).forEach((key, value) -> visit(object, key, value));
        }
        for (ScriptableObject object : found.keySet()) {
            properties(object).forEach((key, value) -> replace(object, key, value));
        }
        guarded.forEach(this::adoptStatics);
    }

    /** Makes all of it unchangeable, and everything that hangs at it by now. */
    void sealAll() {
        pending.addAll(found.keySet());
        while (!pending.isEmpty()) {
            ScriptableObject object = pending.remove();
            properties(object).values().forEach(value -> follow(value, new Home("", false)));
        }
        found.keySet().forEach(ScriptableObject::sealObject);
    }

    private void follow(Object value, Home home) {
        if (value instanceof ScriptableObject object && found.putIfAbsent(object, home) == null) {
            pending.add(object);
            follow(object.getPrototype(), home);
        }
    }

    private void visit(ScriptableObject object, Object key, Object value) {
        Home home = found.get(object);
        String name = key.toString();
        if (value instanceof BaseFunction function) {
            boolean constructor = function.has("prototype", function);
            follow(value, new Home(constructor ? function.getFunctionName() : "", false));
            if (!name.equals("prototype") && !UNGUARDED.contains(name)) {
                guarded.computeIfAbsent(
                        function,
                        f -> new GuardedFunction(
                                scope,
                                function,
                                CallGuards.of(home.owner(), home.ofPrototype(), function.getFunctionName(), scope)));
            }
        } else if (name.equals("prototype") && object instanceof BaseFunction constructor) {
            found.put((ScriptableObject) value, new Home(constructor.getFunctionName(), true));
            pending.add((ScriptableObject) value);
        } else {
            follow(value, new Home("", false));
        }
    }

    private void replace(ScriptableObject object, Object key, Object value) {
        GuardedFunction replacement = guarded.get(value);
        if (replacement == null || key.equals("prototype")) {
            return;
        }
        if (key instanceof Symbol symbol) {
            int attributes = object.getAttributes(symbol);
            object.setAttributes(symbol, ScriptableObject.EMPTY);
            object.put(symbol, object, replacement);
            object.setAttributes(symbol, attributes);
        } else {
            int attributes = object.getAttributes((String) key);
            object.setAttributes((String) key, ScriptableObject.EMPTY);
            object.put((String) key, object, replacement);
            object.setAttributes((String) key, attributes);
        }
    }

    private void adoptStatics(Object original, GuardedFunction replacement) {
        properties((ScriptableObject) original).forEach((key, value) -> {
            if (!OWN.contains(key) && value != null) {
                replacement.adopt(key, guarded.containsKey(value) ? guarded.get(value) : value);
            }
        });
    }

    /** An object's own properties; computed ones have the value null. */
    private Map<Object, Object> properties(ScriptableObject object) {
        Map<Object, Object> properties = new LinkedHashMap<>();
        for (Object id : object.getAllIds()) {
            properties.put(id.toString(), valueOf(object, id.toString()));
        }
        for (Symbol symbol : symbols(object)) {
            properties.put(symbol, valueOf(object, symbol));
        }
        return properties;
    }

    private static Object valueOf(ScriptableObject object, Object key) {
        try {
            return key instanceof Symbol symbol ? object.get(symbol, object) : object.get((String) key, object);
        } catch (EcmaError computed) {
            // Computed properties of prototypes have no value for the prototype itself.
            return null;
        }
    }

    private List<Symbol> symbols(ScriptableObject object) {
        Scriptable found = (Scriptable) symbolsOf.call(cx, scope, scope, new Object[] {object});
        List<Symbol> symbols = new ArrayList<>();
        for (Object symbol : cx.getElements(found)) {
            symbols.add((Symbol) symbol);
        }
        return symbols;
    }
}
