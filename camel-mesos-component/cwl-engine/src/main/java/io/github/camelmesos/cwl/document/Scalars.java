package io.github.camelmesos.cwl.document;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * What a YAML scalar stands for, by the core schema of YAML 1.2: {@code yes} and dates are strings.
 *
 * @see <a href="https://yaml.org/spec/1.2.2/#103-core-schema">Core schema</a>
 */
final class Scalars {

    private static final Pattern INTEGER = Pattern.compile("[-+]?[0-9]+");
    private static final Pattern FLOAT = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]+)?");
    private static final Pattern OTHER_BASE = Pattern.compile("0o[0-7]+|0x[0-9a-fA-F]+");
    /** A number with more digits than this is kept as a string, since reading it takes quadratic time. */
    private static final int LONGEST_NUMBER = 1000;

    private Scalars() {}

    static ScalarNode resolve(ScalarEvent event, Position position) {
        String text = event.getValue();
        boolean string = !event.isPlain()
                || event.getTag().filter("tag:yaml.org,2002:str"::equals).isPresent();
        return new ScalarNode(string ? text : plain(text), text, position);
    }

    private static Object plain(String text) {
        switch (text) {
            case "", "~", "null", "Null", "NULL":
                return null;
            case "true", "True", "TRUE":
                return true;
            case "false", "False", "FALSE":
                return false;
            case ".inf", ".Inf", ".INF", "+.inf":
                return Double.POSITIVE_INFINITY;
            case "-.inf", "-.Inf", "-.INF":
                return Double.NEGATIVE_INFINITY;
            case ".nan", ".NaN", ".NAN":
                return Double.NaN;
            default:
                return mayBeNumber(text) ? number(text) : text;
        }
    }

    private static boolean mayBeNumber(String text) {
        char first = text.charAt(0);
        return text.length() <= LONGEST_NUMBER
                && (first >= '0' && first <= '9' || first == '-' || first == '+' || first == '.');
    }

    private static Object number(String text) {
        if (INTEGER.matcher(text).matches()) {
            return shortest(new BigInteger(text));
        }
        if (FLOAT.matcher(text).matches()) {
            return floating(text);
        }
        if (OTHER_BASE.matcher(text).matches()) {
            return shortest(new BigInteger(text.substring(2), text.charAt(1) == 'o' ? 8 : 16));
        }
        return text;
    }

    private static Number shortest(BigInteger value) {
        if (value.bitLength() < Integer.SIZE) {
            return value.intValue();
        }
        return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
    }

    /** A double where it says the same, else all the digits that the author gave. */
    private static Object floating(String text) {
        try {
            BigDecimal exact = new BigDecimal(text);
            double nearest = exact.doubleValue();
            boolean same =
                    !Double.isInfinite(nearest) && new BigDecimal(Double.toString(nearest)).compareTo(exact) == 0;
            return same ? (Object) nearest : exact;
        } catch (NumberFormatException e) {
            return text;
        }
    }
}
