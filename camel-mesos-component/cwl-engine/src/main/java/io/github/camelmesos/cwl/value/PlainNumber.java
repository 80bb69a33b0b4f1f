package io.github.camelmesos.cwl.value;

import java.math.BigDecimal;

/** Numbers as text: decimal digits only, never an exponent, no zeros that say nothing. */
public final class PlainNumber {

    private PlainNumber() {}

    /**
     * {@code 1.23E-5} as {@code 0.0000123}, {@code 123000.0} as {@code 123000}.
     *
     * @throws IllegalArgumentException for NaN and the infinities, which are no JSON numbers
     */
    public static String text(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException(value + " is not a JSON number");
            }
            return value == 0 ? "0" : plain(new BigDecimal(number.toString()));
        }
        return number instanceof BigDecimal decimal ? plain(decimal) : number.toString();
    }

    private static String plain(BigDecimal decimal) {
        return decimal.stripTrailingZeros().toPlainString();
    }
}
