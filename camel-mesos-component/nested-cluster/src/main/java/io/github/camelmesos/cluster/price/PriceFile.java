package io.github.camelmesos.cluster.price;

import io.github.camelmesos.cluster.yaml.InvalidYamlException;
import io.github.camelmesos.cluster.yaml.YamlMapping;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads {@code prices.yaml}: {@code currency}, {@code prices} and, for what differs, {@code tenants}. */
public final class PriceFile {

    private static final List<String> ROOT = List.of("currency", "prices", "tenants");
    private static final List<String> PRICES = List.of("cpuHour", "gibHour", "gpuHour", "gbStaged");
    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");
    private static final Pattern PRICE = Pattern.compile("\\d{1,9}(?:\\.\\d{1,9})?");

    private PriceFile() {}

    /**
     * @throws InvalidYamlException with {@code file:line:column}
     * @throws IOException when the file cannot be read
     */
    public static Prices read(Path file) throws IOException {
        YamlMapping root = YamlMapping.read(file).only(ROOT);
        Optional<String> currency = root.value("currency", PriceFile::currency);
        if (currency.isEmpty()) {
            throw new InvalidYamlException(file.toString(), "there is no currency; write one, as in currency: EUR");
        }
        UnitPrices free =
                new UnitPrices(currency.get(), BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);
        UnitPrices usual = prices(root.mapping("prices"), free);
        Map<String, UnitPrices> tenants = new LinkedHashMap<>();
        YamlMapping named = root.mapping("tenants");
        for (String tenant : named.names()) {
            tenants.put(tenant, prices(named.mapping(tenant), usual));
        }
        return new Prices(usual, tenants);
    }

    private static UnitPrices prices(YamlMapping fields, UnitPrices usual) throws InvalidYamlException {
        fields.only(PRICES);
        return new UnitPrices(
                usual.currency(),
                fields.value("cpuHour", PriceFile::price).orElse(usual.cpuHour()),
                fields.value("gibHour", PriceFile::price).orElse(usual.gibHour()),
                fields.value("gpuHour", PriceFile::price).orElse(usual.gpuHour()),
                fields.value("gbStaged", PriceFile::price).orElse(usual.gbStaged()));
    }

    private static String currency(String text) {
        if (!CURRENCY.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text + "' is no currency; write its three letters, as EUR or USD");
        }
        return text;
    }

    private static BigDecimal price(String text) {
        if (!PRICE.matcher(text).matches()) {
            throw new IllegalArgumentException("'" + text
                    + "' is no price; write a number as 2 or 0.035, with up to nine digits behind the point");
        }
        return new BigDecimal(text);
    }
}
