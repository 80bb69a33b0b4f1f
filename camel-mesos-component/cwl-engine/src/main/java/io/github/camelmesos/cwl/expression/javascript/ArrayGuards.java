package io.github.camelmesos.cwl.expression.javascript;

import io.github.camelmesos.cwl.expression.javascript.Guard.Call;
import java.util.ArrayList;
import java.util.List;
import org.mozilla.javascript.IteratorLikeIterable;
import org.mozilla.javascript.LambdaFunction;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.SerializableCallable;
import org.mozilla.javascript.SymbolKey;
import org.mozilla.javascript.Undefined;

/** Guards of functions that go through arrays and iterables. */
final class ArrayGuards {

    /** Comparisons of a sort between two looks at the clock. */
    private static final int COMPARISONS_PER_CHECK = 64;

    /** Characters from which on each comparison is worth a look. */
    private static final int LONG_TEXT = 10_000;

    private ArrayGuards() {}

    /** Of a method of arrays. */
    static Guard ofMethod(String name, Scriptable scope) {
        return switch (name) {
            case "sort", "toSorted" -> (cx, call) -> sorted(call, scope);
            case "join", "toString", "toLocaleString" -> (cx, call) -> joined(call);
            default ->
                (cx, call) -> {
                    SizeLimits.checkElements(call.self());
                    return call;
                };
        };
    }

    /** Of a function that takes something like an array as an argument. */
    static Call arguments(SandboxContext cx, Call call) {
        for (Object argument : call.arguments()) {
            SizeLimits.checkElements(argument);
        }
        return call;
    }

    /** Of a function that takes an iterable: it is gone through here, where the clock is looked at, and becomes an array. */
    static Guard ofIterable(Scriptable scope) {
        return (cx, call) -> {
            boolean iterable = call.argument(0) instanceof ScriptableObject object
                    && ScriptableObject.hasProperty(object, SymbolKey.ITERATOR);
            if (!iterable) {
                return arguments(cx, call);
            }
            List<Object> elements = new ArrayList<>();
            Object iterator = ScriptRuntime.callIterator(call.argument(0), cx, scope);
            try (IteratorLikeIterable each = new IteratorLikeIterable(cx, scope, iterator)) {
                for (Object element : each) {
                    cx.checkCall();
                    SizeLimits.checkElements((double) elements.size());
                    elements.add(element);
                }
            }
            return call.withArgument(0, cx.newArray(scope, elements.toArray()));
        };
    }

    private static Call sorted(Call call, Scriptable scope) {
        SizeLimits.checkElements(call.self());
        boolean byText = call.argument(0) == null || Undefined.isUndefined(call.argument(0));
        return byText ? new Call(call.self(), new Object[] {new LambdaFunction(scope, 2, byText())}) : call;
    }

    /** Compares as sort does without a function, but looks at the clock. */
    private static SerializableCallable byText() {
        int[] compared = {0};
        return (cx, scope, self, arguments) -> {
            String a = ScriptRuntime.toString(arguments[0]);
            String b = ScriptRuntime.toString(arguments[1]);
            if (++compared[0] % COMPARISONS_PER_CHECK == 0 || a.length() > LONG_TEXT) {
                ((SandboxContext) cx).checkCall();
            }
            return a.compareTo(b);
        };
    }

    private static Call joined(Call call) {
        SizeLimits.checkElements(call.self());
        if (call.self() instanceof NativeArray array) {
            double total = SizeLimits.textLength(call.argument(0)) * array.getLength();
            for (int i = 0; i < array.getLength() && total <= SizeLimits.MAX_TEXT; i++) {
                total += SizeLimits.textLength(array.get(i, array));
            }
            SizeLimits.checkText(total);
        }
        return call;
    }
}
