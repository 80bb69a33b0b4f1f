package io.github.camelmesos.cwl.expression.javascript;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ScriptableObject;

/** The standard objects that expressions see. */
final class GlobalScope {

    private GlobalScope() {}

    static ScriptableObject create(Context cx, boolean sealed) {
        ScriptableObject scope = cx.initSafeStandardObjects(null, sealed);
        if (sealed) {
            scope.sealObject();
        }
        return scope;
    }
}
