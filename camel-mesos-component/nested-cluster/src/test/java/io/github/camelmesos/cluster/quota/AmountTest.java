package io.github.camelmesos.cluster.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountTest {

    @ParameterizedTest
    @CsvSource({
        "2048, 2048",
        "512 MiB, 512",
        "4GiB, 4096",
        "1.5 GiB, 1536",
        "2 TiB, 2097152",
        "50%, 500",
        "machine, 1000"
    })
    void readsSizesInMebibytes(String text, long expected) {
        assertThat(Amount.size(text, 1000)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4, 4", "0.5, 0.5", "33%, 2.64", "Machine, 8"})
    void readsCpus(String text, double expected) {
        assertThat(Amount.cpus(text, 8)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4 GB", "-1", "", "4 cores", "0%", "101%", "%", "1e9", "GiB"})
    void refusesWhatIsNoAmount(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.size(text, 1000));
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.cpus(text, 8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "2.5", "many", ""})
    void refusesCountsBelowOne(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Amount.count(text));
    }
}
