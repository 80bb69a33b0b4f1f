package io.github.camelmesos.cwl.expression.javascript;

import org.mozilla.javascript.Callable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;

/** How big the things may be that one call goes through or makes. */
final class SizeLimits {

    /** Elements. */
    static final long MAX_LENGTH = 4_000_000;

    /** Characters. */
    static final long MAX_TEXT = 1 << 24;

    /** Characters that a search compares in the worst case. */
    private static final double MAX_COMPARISONS = 4e9;

    private SizeLimits() {}

    /** Refuses to go through an object that is too long, or whose length may be another one when it is read again. */
    static void checkElements(Object object) {
        if (object instanceof NativeArray array) {
            checkElements((double) array.getLength());
            return;
        }
        for (Scriptable s = object instanceof Scriptable first ? first : null; s != null; s = s.getPrototype()) {
            if (s.getClassName().equals("Proxy")) {
                throw new LimitExceeded("it uses an array function on a Proxy");
            }
            if (s.has("length", s)) {
                checkPlainLength((ScriptableObject) s);
                return;
            }
        }
    }

    private static void checkPlainLength(ScriptableObject holder) {
        boolean computed = holder.getGetterOrSetter("length", 0, holder, false) instanceof Callable;
        Object length = computed ? null : holder.get("length", holder);
        if (computed || length instanceof Scriptable) {
            throw new LimitExceeded("it uses an array function on an object that computes its length");
        }
        checkElements(ScriptRuntime.toNumber(length));
    }

    static void checkElements(double count) {
        if (count > MAX_LENGTH) {
            throw new LimitExceeded("it goes through " + (long) count + " elements; the most is " + MAX_LENGTH);
        }
    }

    static void checkText(double length) {
        if (length > MAX_TEXT) {
            throw new LimitExceeded("it works on a text of more than " + MAX_TEXT + " characters");
        }
    }

    static void checkSearch(double text, double pattern) {
        if (text * pattern > MAX_COMPARISONS) {
            throw new LimitExceeded("it searches a text for one that is too long");
        }
    }

    /** Characters of a string, primitive or not; 0 for anything else. */
    static double textLength(Object value) {
        if (value instanceof CharSequence text) {
            return text.length();
        }
        return isString(value) ? ScriptRuntime.toNumber(ScriptableObject.getProperty((Scriptable) value, "length")) : 0;
    }

    static boolean isString(Object value) {
        return value instanceof Scriptable object && object.getClassName().equals("String");
    }
}
