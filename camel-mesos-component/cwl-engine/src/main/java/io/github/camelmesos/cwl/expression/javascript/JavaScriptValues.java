package io.github.camelmesos.cwl.expression.javascript;

import io.github.camelmesos.cwl.value.FileFields;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.Scriptable;

/** Gives CWL values to JavaScript, as objects of its own. */
final class JavaScriptValues {

    private static final long MAX_EXACT = 1L << 53;

    private JavaScriptValues() {}

    /** An integer that no double holds: a number to JavaScript, and itself again where JavaScript left it alone. */
    static final class ExactInteger extends Number {
        private static final long serialVersionUID = 1;
        private final BigInteger value;

        ExactInteger(BigInteger value) {
            this.value = value;
        }

        BigInteger value() {
            return value;
        }

        @Override
        public int intValue() {
            return value.intValue();
        }

        @Override
        public long longValue() {
            return value.longValue();
        }

        @Override
        public float floatValue() {
            return value.floatValue();
        }

        @Override
        public double doubleValue() {
            return value.doubleValue();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    static Object toJavaScript(Object value, Context cx, Scriptable scope) {
        if (value instanceof FileOrDirectory object) {
            return toJavaScript(FileFields.forExpressions(object), cx, scope);
        }
        if (value instanceof Map<?, ?> map) {
            Scriptable object = cx.newObject(scope);
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                put(object, (String) entry.getKey(), toJavaScript(entry.getValue(), cx, scope));
            }
            return object;
        }
        if (value instanceof List<?> list) {
            Object[] elements = new Object[list.size()];
            int i = 0;
            for (Object element : list) {
                elements[i++] = toJavaScript(element, cx, scope);
            }
            return cx.newArray(scope, elements);
        }
        return value instanceof Number number ? toJavaScript(number) : value;
    }

    private static void put(Scriptable object, String key, Object value) {
        // Keys of digits are array indices to Rhino.
        int index = arrayIndex(key);
        if (index >= 0) {
            object.put(index, object, value);
        } else {
            object.put(key, object, value);
        }
    }

    private static int arrayIndex(String key) {
        boolean digits = !key.isEmpty() && key.length() < 10 && key.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && (key.length() == 1 || key.charAt(0) != '0') ? Integer.parseInt(key) : -1;
    }

    private static Object toJavaScript(Number number) {
        if (number instanceof BigInteger big) {
            return big.bitLength() < Long.SIZE ? toJavaScript(big.longValue()) : new ExactInteger(big);
        }
        if (number instanceof Long whole) {
            return Math.abs(whole) <= MAX_EXACT
                    ? (Object) whole.doubleValue()
                    : new ExactInteger(BigInteger.valueOf(whole));
        }
        if (number instanceof BigDecimal decimal) {
            double near = decimal.doubleValue();
            boolean exact = Double.isFinite(near) && new BigDecimal(Double.toString(near)).compareTo(decimal) == 0;
            return exact ? (Object) near : decimal;
        }
        return number;
    }
}
