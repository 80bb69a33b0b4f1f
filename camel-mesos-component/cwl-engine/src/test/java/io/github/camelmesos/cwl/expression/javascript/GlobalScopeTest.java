package io.github.camelmesos.cwl.expression.javascript;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.expression.ExpressionLimits;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.EcmaError;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;

class GlobalScopeTest {

    private final ContextFactory contexts = new ContextFactory() {
        @Override
        protected Context makeContext() {
            return new SandboxContext(this, ExpressionLimits.DEFAULT);
        }
    };

    /** What code can get hold of from a scope, by names, symbols, prototypes, and iterators. */
    private static List<ScriptableObject> reachable(Context cx, ScriptableObject scope) {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        List<ScriptableObject> objects = new ArrayList<>();
        Deque<Object> pending = new ArrayDeque<>(List.of(
                Optional.of(scope),
                Optional.of(cx.evaluateString(scope, "Object.getPrototypeOf([][Symbol.iterator]())", "i", 1, null)),
                Optional.of(cx.evaluateString(
                        scope, "Object.getPrototypeOf(Object.getPrototypeOf((function*(){})()))", "g", 1, null))));
        while (!pending.isEmpty()) {
            Object next = ((Optional<?>) pending.remove()).orElse(null);
            if (next instanceof ScriptableObject object && seen.add(object)) {
                objects.add(object);
                pending.add(Optional.ofNullable(object.getPrototype()));
                for (Object id : object.getAllIds()) {
                    pending.add(Optional.ofNullable(valueOf(object, id.toString())));
                }
                pending.addAll(symbolValues(cx, scope, object));
            }
        }
        return objects;
    }

    private static List<Object> symbolValues(Context cx, ScriptableObject scope, ScriptableObject object) {
        ScriptableObject probe = (ScriptableObject) cx.newObject(scope);
        probe.put("o", probe, object);
        probe.setParentScope(scope);
        NativeArray symbols = (NativeArray) cx.evaluateString(probe, "Object.getOwnPropertySymbols(o)", "s", 1, null);
        List<Object> values = new ArrayList<>();
        for (Object symbol : symbols.toArray()) {
            values.add(Optional.ofNullable(valueOf(object, symbol)));
        }
        return values;
    }

    private static Object valueOf(ScriptableObject object, Object key) {
        try {
            return key instanceof Symbol symbol ? object.get(symbol, object) : object.get((String) key, object);
        } catch (EcmaError computed) {
            return null;
        }
    }

    @Test
    void nothingInASharedScopeCanBeChanged() {
        SandboxContext cx = (SandboxContext) contexts.enterContext();
        try {
            ScriptableObject scope = new GlobalScope(cx).create(cx, true);
            List<ScriptableObject> reachable = reachable(cx, scope);
            assertThat(reachable).hasSizeGreaterThan(300);
            assertThat(reachable)
                    .filteredOn(object -> !object.isSealed())
                    .extracting(ScriptableObject::getClassName)
                    .isEmpty();
        } finally {
            Context.exit();
        }
    }

    @Test
    void allFunctionsWrittenInJavaAreGuarded() {
        SandboxContext cx = (SandboxContext) contexts.enterContext();
        try {
            ScriptableObject scope = new GlobalScope(cx).create(cx, true);
            assertThat(reachable(cx, scope))
                    .filteredOn(LambdaFunction.class::isInstance)
                    .extracting(function -> ((LambdaFunction) function).getFunctionName())
                    // The one without a name is Function.prototype.
                    .isSubsetOf("eval", "call", "");
        } finally {
            Context.exit();
        }
    }
}
