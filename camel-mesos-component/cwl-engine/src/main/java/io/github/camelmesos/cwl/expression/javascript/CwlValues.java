package io.github.camelmesos.cwl.expression.javascript;

import io.github.camelmesos.cwl.expression.javascript.JavaScriptValues.ExactInteger;
import io.github.camelmesos.cwl.value.ValueReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mozilla.javascript.Callable;
import org.mozilla.javascript.NativeArray;
import org.mozilla.javascript.NativeObject;
import org.mozilla.javascript.ScriptRuntime;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Symbol;
import org.mozilla.javascript.Undefined;

/** Makes CWL values of what JavaScript returned, as JSON.stringify reads it. */
final class CwlValues {

    private static final int MAX_DEPTH = 1_000;
    private static final double MAX_EXACT = 1L << 53;
    /** Below this JavaScript writes whole numbers without an exponent. */
    private static final double MAX_DIGITS = 1e21;

    private final SandboxContext context;
    private long elements;

    private CwlValues(SandboxContext context) {
        this.context = context;
    }

    /**
     * The CWL value of a result.
     *
     * @throws IllegalArgumentException when it is none: a function, a cycle, a File without a place
     */
    static Object of(Object result, SandboxContext context) {
        if (result instanceof Callable) {
            throw new IllegalArgumentException("a function is no value");
        }
        return new CwlValues(context).value(result, 0);
    }

    private Object value(Object js, int depth) {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("it is nested more than " + MAX_DEPTH + " deep, or in itself");
        }
        if (js == null || js instanceof Undefined || js == Scriptable.NOT_FOUND || js instanceof Symbol) {
            return null;
        }
        if (js instanceof CharSequence text) {
            SizeLimits.checkText(text.length());
            return text.toString();
        }
        if (js instanceof Number number) {
            return number(number);
        }
        if (js instanceof Scriptable object) {
            return object(object, depth);
        }
        return js;
    }

    private Object object(Scriptable object, int depth) {
        if (++elements % 1_000 == 0) {
            context.checkCall();
        }
        if (object instanceof Callable) {
            return null;
        }
        if (object instanceof NativeArray array) {
            return list(array, depth);
        }
        Object converter = ScriptableObject.getProperty(object, "toJSON");
        if (converter instanceof Callable function) {
            Object json = function.call(context, object.getParentScope(), object, ScriptRuntime.emptyArgs);
            return value(json == object ? null : json, depth + 1);
        }
        if (object instanceof NativeObject) {
            return record(object, depth);
        }
        String kind = object.getClassName();
        if (kind.equals("String") || kind.equals("Number") || kind.equals("Boolean")) {
            return value(object.getDefaultValue(null), depth + 1);
        }
        return record(object, depth);
    }

    private List<Object> list(NativeArray array, int depth) {
        long length = array.getLength();
        elements += length;
        SizeLimits.checkElements((double) elements);
        List<Object> list = new ArrayList<>((int) length);
        for (int i = 0; i < length; i++) {
            list.add(value(ScriptableObject.getProperty(array, i), depth + 1));
        }
        return Collections.unmodifiableList(list);
    }

    private Object record(Scriptable object, int depth) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (Object id : object.getIds()) {
            Object entry = id instanceof Integer index
                    ? ScriptableObject.getProperty(object, index)
                    : ScriptableObject.getProperty(object, id.toString());
            if (!(entry instanceof Callable) && !(entry instanceof Undefined)) {
                map.put(id.toString(), value(entry, depth + 1));
            }
        }
        return ValueReader.readInJob(map);
    }

    private static Object number(Number number) {
        if (number instanceof ExactInteger exact) {
            return exact.value();
        }
        if (!(number instanceof Double)) {
            return number;
        }
        double value = number.doubleValue();
        if (!Double.isFinite(value)) {
            return null;
        }
        if (value != Math.rint(value) || Math.abs(value) >= MAX_DIGITS) {
            return value;
        }
        if (Math.abs(value) < MAX_EXACT) {
            long whole = (long) value;
            return whole == (int) whole ? (Object) (int) whole : whole;
        }
        BigInteger digits = new BigDecimal(Double.toString(value)).toBigInteger();
        return digits.bitLength() < Long.SIZE ? (Object) digits.longValue() : digits;
    }
}
