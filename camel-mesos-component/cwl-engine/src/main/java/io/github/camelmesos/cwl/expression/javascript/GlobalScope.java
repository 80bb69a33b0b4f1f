package io.github.camelmesos.cwl.expression.javascript;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Script;
import org.mozilla.javascript.ScriptableObject;

/**
 * Makes the standard objects that expressions see: those of ECMAScript, without what Rhino adds of its own, what
 * could not be stopped (BigInt, typed arrays), and what has no use without an event loop (Promise).
 */
final class GlobalScope {

    private static final Set<String> KEPT = Set.of(
            "Object",
            "Function",
            "Array",
            "String",
            "Boolean",
            "Number",
            "Date",
            "Math",
            "JSON",
            "RegExp",
            "Symbol",
            "Map",
            "Set",
            "WeakMap",
            "WeakSet",
            "Proxy",
            "Reflect",
            "Error",
            "AggregateError",
            "EvalError",
            "RangeError",
            "ReferenceError",
            "SyntaxError",
            "TypeError",
            "URIError",
            "decodeURI",
            "decodeURIComponent",
            "encodeURI",
            "encodeURIComponent",
            "escape",
            "unescape",
            "eval",
            "isFinite",
            "isNaN",
            "parseFloat",
            "parseInt",
            "NaN",
            "Infinity",
            "undefined",
            "globalThis");

    /** Functions that Rhino hangs at constructors in addition to those of ECMAScript begin with none of these. */
    private static final Set<String> ARRAY_STATICS = Set.of("isArray", "of", "from");

    private static final Set<String> STRING_STATICS = Set.of("fromCharCode", "fromCodePoint", "raw");

    private static final String OBSERVED = "observed-functions.js";

    private final Script observed;

    GlobalScope(Context cx) {
        this.observed = cx.compileString(resource(OBSERVED), OBSERVED, 1, null);
    }

    /** A fresh scope; a sealed one can be shared, since nothing in it can be changed. */
    ScriptableObject create(SandboxContext cx, boolean sealed) {
        ScriptableObject scope = cx.initSafeStandardObjects(null, false);
        for (Object id : scope.getAllIds()) {
            if (!KEPT.contains(id.toString())) {
                scope.delete(id.toString());
            }
        }
        keepOnly(scope, "Array", ARRAY_STATICS);
        keepOnly(scope, "String", STRING_STATICS);
        NativeFunctions functions = new NativeFunctions(cx, scope);
        functions.guardAll();
        observed.exec(cx, scope, scope);
        if (sealed) {
            functions.sealAll();
        }
        return scope;
    }

    private static void keepOnly(ScriptableObject scope, String name, Set<String> statics) {
        ScriptableObject constructor = (ScriptableObject) scope.get(name, scope);
        List<Object> own = List.of(constructor.getAllIds());
        for (Object id : own) {
            boolean isFunction = constructor.get(id.toString(), constructor) instanceof org.mozilla.javascript.Function;
            if (isFunction && !statics.contains(id.toString())) {
                constructor.delete(id.toString());
            }
        }
    }

    private static String resource(String name) {
        try (InputStream in = GlobalScope.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
