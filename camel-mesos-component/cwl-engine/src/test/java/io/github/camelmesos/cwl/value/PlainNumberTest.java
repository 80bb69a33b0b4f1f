package io.github.camelmesos.cwl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNumberTest {

    @ParameterizedTest
    @CsvSource({
        "0.00001, 0.00001",
        "1.23e-05, 0.0000123",
        "1.23e5, 123000",
        "1230000, 1230000",
        "-2.50, -2.5",
        "1e42, 1000000000000000000000000000000000000000000",
        "0.0, 0",
        "-0.0, 0",
        "0.1, 0.1",
    })
    void doublesHaveNeitherExponentNorTrailingZeros(double number, String text) {
        assertThat(PlainNumber.text(number)).isEqualTo(text);
    }

    @Test
    void otherNumbersKeepTheirDigits() {
        assertThat(PlainNumber.text(BigInteger.TEN.pow(42).add(BigInteger.ONE)))
                .isEqualTo("1000000000000000000000000000000000000000001");
        assertThat(PlainNumber.text(new BigDecimal("1.000000000000000000010E+3")))
                .isEqualTo("1000.00000000000000001");
        assertThat(PlainNumber.text(7L)).isEqualTo("7");
    }

    @Test
    void whatIsNoNumberOfJsonIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PlainNumber.text(Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> PlainNumber.text(Double.POSITIVE_INFINITY));
    }
}
