package io.github.camelmesos.cluster.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.yaml.InvalidYamlException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceFileTest {

    @TempDir
    Path directory;

    @Test
    void readsPricesAndWhatDiffersForATenant() throws Exception {
        Prices prices = PriceFile.read(file("""
                currency: EUR
                prices: {cpuHour: 0.04, gibHour: 0.005, gpuHour: 1.1, gbStaged: 0.02}
                tenants:
                  lab: {cpuHour: 0}
                """));
        assertThat(prices.of("anybody"))
                .isEqualTo(new UnitPrices(
                        "EUR",
                        new BigDecimal("0.04"),
                        new BigDecimal("0.005"),
                        new BigDecimal("1.1"),
                        new BigDecimal("0.02")));
        assertThat(prices.of("lab").cpuHour()).isZero();
        assertThat(prices.of("lab").gibHour()).isEqualTo("0.005");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prices: {cpuHour: 1}|there is no currency; write one",
                "currency: Euro|1:11: currency: 'Euro' is no currency; write its three letters",
                "{currency: EUR, prices: {cpuHour: -1}}|1:35: cpuHour: '-1' is no price",
                "{currency: EUR, prices: {cpuhour: 1}}|1:26: unknown field 'cpuhour'; did you mean 'cpuHour'?",
                "{currency: EUR, tenants: {lab: {gibHour: cheap}}}|1:42: gibHour: 'cheap' is no price",
                "{currency: EUR, prices: 5}|1:25: expected fields"
            })
    void saysWhereAPriceListIsWrong(String content, String message) throws Exception {
        Path file = file(content);
        assertThatExceptionOfType(InvalidYamlException.class)
                .isThrownBy(() -> PriceFile.read(file))
                .withMessageContaining("prices.yaml:")
                .withMessageContaining(message);
    }

    @Test
    void costsAreExact() {
        UnitPrices prices = new UnitPrices(
                "EUR", new BigDecimal("0.04"), new BigDecimal("0.005"), new BigDecimal("1.2"), new BigDecimal("0.02"));
        Amounts hour = Amounts.of(new ClusterResources(4, 8192, 0, 1), 3_600_000);
        assertThat(prices.cost(hour)).isEqualTo(new BigDecimal("1.400000"));
        assertThat(prices.staged(1_500_000_000L)).isEqualTo(new BigDecimal("0.030000"));
        assertThat(prices.millisFor(new BigDecimal("0.7"), new ClusterResources(4, 8192, 0, 1)))
                .isEqualTo(1_800_000);
        assertThat(prices.millisFor(new BigDecimal("-1"), new ClusterResources(4, 8192, 0)))
                .isZero();
    }

    private Path file(String content) throws IOException {
        return Files.writeString(directory.resolve("prices.yaml"), content);
    }
}
