package io.github.camelmesos.cwl.expression.javascript;

import io.github.camelmesos.cwl.expression.javascript.Guard.Call;
import org.mozilla.javascript.BaseFunction;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;

/**
 * A function of Rhino's that is written in Java, behind a look at the clock and at its arguments: Rhino itself
 * observes interpreted code only.
 */
final class GuardedFunction extends BaseFunction {

    private static final long serialVersionUID = 1;

    private final transient Function target;
    private final transient Guard guard;

    GuardedFunction(Scriptable scope, Function target, Guard guard) {
        this.target = target;
        this.guard = guard;
        ScriptRuntime.setFunctionProtoAndParent(this, Context.getCurrentContext(), scope, false);
        if (target instanceof BaseFunction function && function.has("prototype", function)) {
            setImmunePrototypeProperty(function.get("prototype", function));
        }
    }

    @Override
    public Object call(Context cx, Scriptable scope, Scriptable self, Object[] arguments) {
        Call call = guarded(cx, new Call(self, arguments));
        return target.call(cx, scope, call.self(), call.arguments());
    }

    @Override
    public Scriptable construct(Context cx, Scriptable scope, Object[] arguments) {
        return target.construct(
                cx, scope, guarded(cx, new Call(null, arguments)).arguments());
    }

    private Call guarded(Context cx, Call call) {
        SandboxContext sandbox = (SandboxContext) cx;
        sandbox.checkCall();
        TextGuards.checkArguments(call);
        return guard.before(sandbox, call);
    }

    @Override
    public int getArity() {
        return getLength();
    }

    @Override
    public int getLength() {
        return ((BaseFunction) target).getLength();
    }

    @Override
    public String getFunctionName() {
        return ((BaseFunction) target).getFunctionName();
    }

    @Override
    public String getTypeOf() {
        return "function";
    }

    @Override
    protected boolean hasPrototypeProperty() {
        return false;
    }

    /** Takes over what hangs at the function it stands for. */
    void adopt(Object key, Object value) {
        if (key instanceof Symbol symbol) {
            defineProperty(symbol, value, ScriptableObject.DONTENUM);
        } else {
            defineProperty((String) key, value, ScriptableObject.DONTENUM);
        }
    }
}
