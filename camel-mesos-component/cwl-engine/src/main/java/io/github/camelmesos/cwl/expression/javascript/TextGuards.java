package io.github.camelmesos.cwl.expression.javascript;

import io.github.camelmesos.cwl.expression.javascript.Guard.Call;
import java.util.Set;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;

/** Guards of functions that work on texts. */
final class TextGuards {

    private static final Set<String> SEARCHES =
            Set.of("indexOf", "lastIndexOf", "includes", "split", "replace", "replaceAll");

    /** Characters a replacement makes in the worst case, from which on each match is worth a look. */
    private static final double LARGE_REPLACEMENT = 1 << 24;

    private TextGuards() {}

    /** Of a method of strings. */
    static Guard ofMethod(String name, Scriptable scope) {
        if (name.equals("toString") || name.equals("valueOf")) {
            return Guard.NONE;
        }
        return (cx, call) -> {
            Call fixed = SEARCHES.contains(name) ? withPattern(withText(cx, call, scope)) : withText(cx, call, scope);
            Call sized = withCount(name, withReplacement(name, fixed, scope));
            check(name, sized);
            return sized;
        };
    }

    /** Refuses texts that are too long; of any function. */
    static void checkArguments(Call call) {
        for (Object argument : call.arguments()) {
            SizeLimits.checkText(SizeLimits.textLength(argument));
        }
    }

    /** An object that stands for a text is read once. */
    private static Call withText(SandboxContext cx, Call call, Scriptable scope) {
        if (call.self() == null || SizeLimits.isString(call.self())) {
            return call;
        }
        return new Call(ScriptRuntime.toObject(cx, scope, ScriptRuntime.toString(call.self())), call.arguments());
    }

    private static Call withPattern(Call call) {
        boolean computed = call.argument(0) instanceof Scriptable pattern
                && !pattern.getClassName().equals("RegExp");
        return computed ? call.withArgument(0, ScriptRuntime.toString(call.argument(0))) : call;
    }

    private static Call withCount(String name, Call call) {
        boolean counted = name.equals("repeat") || name.startsWith("pad");
        return counted && call.argument(0) != null
                ? call.withArgument(0, ScriptRuntime.toNumber(call.argument(0)))
                : call;
    }

    /** A text that replaces others may be put in very often. */
    private static Call withReplacement(String name, Call call, Scriptable scope) {
        double made = SizeLimits.textLength(call.self()) * SizeLimits.textLength(call.argument(1));
        if (!name.startsWith("replace") || made < LARGE_REPLACEMENT) {
            return call;
        }
        String replacement = ScriptRuntime.toString(call.argument(1));
        if (replacement.indexOf('$') >= 0) {
            SizeLimits.checkText(made);
        }
        return call.withArgument(1, new LambdaFunction(scope, 0, (cx, s, self, arguments) -> {
            ((SandboxContext) cx).checkCall();
            return replacement;
        }));
    }

    private static void check(String name, Call call) {
        double length = SizeLimits.textLength(call.self());
        SizeLimits.checkText(length);
        if (name.equals("repeat") && call.argument(0) instanceof Number count) {
            SizeLimits.checkText(length * count.doubleValue());
        } else if (name.startsWith("pad") && call.argument(0) instanceof Number count) {
            SizeLimits.checkText(count.doubleValue());
        } else if (SEARCHES.contains(name)) {
            SizeLimits.checkSearch(length, SizeLimits.textLength(call.argument(0)));
        }
        if (name.equals("split")) {
            SizeLimits.checkElements(length / Math.max(1, SizeLimits.textLength(call.argument(0))));
        }
    }
}
