package io.github.camelmesos.cluster.price;

import io.github.camelmesos.cluster.ClusterResources;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What one tenant pays. Costs are rounded to millionths of the currency, once for each amount, so that sums of them are exact.
 *
 * @param currency three letters, by ISO 4217
 * @param cpuHour one cpu reserved for an hour
 * @param gibHour one GiB (2^30 bytes) of memory reserved for an hour
 * @param gpuHour one gpu reserved for an hour
 * @param gbStaged one GB (10^9 bytes) copied or fetched for jobs
 */
public record UnitPrices(
        String currency, BigDecimal cpuHour, BigDecimal gibHour, BigDecimal gpuHour, BigDecimal gbStaged) {

    /** Digits behind the point of every cost. */
    public static final int SCALE = 6;

    /** More than are kept, so that several addends do not add up their roundings. */
    private static final int WORKING_SCALE = 24;

    private static final BigDecimal CPU_MICROS = BigDecimal.valueOf(3_600_000_000L);
    private static final BigDecimal MIB_MILLIS = BigDecimal.valueOf(1024L * 3_600_000);
    private static final BigDecimal MILLIS = BigDecimal.valueOf(3_600_000);

    /** Of what was reserved. */
    public BigDecimal cost(Amounts amounts) {
        return exact(amounts).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    private BigDecimal exact(Amounts amounts) {
        return part(cpuHour, amounts.cpuMicros(), CPU_MICROS)
                .add(part(gibHour, amounts.memoryMiBMillis(), MIB_MILLIS))
                .add(part(gpuHour, amounts.gpuMillis(), MILLIS));
    }

    /** Of bytes copied or fetched. */
    public BigDecimal staged(long bytes) {
        return gbStaged.multiply(BigDecimal.valueOf(bytes, 9)).setScale(SCALE, RoundingMode.HALF_EVEN);
    }

    /** For how many milliseconds resources can be paid with some money; empty money gives 0, free resources the longest there is. */
    public long millisFor(BigDecimal money, ClusterResources held) {
        BigDecimal each = exact(Amounts.of(held, 1));
        if (each.signum() == 0) {
            return Long.MAX_VALUE;
        }
        BigDecimal millis = money.divide(each, 0, RoundingMode.FLOOR);
        return millis.max(BigDecimal.ZERO)
                .min(BigDecimal.valueOf(Long.MAX_VALUE))
                .longValue();
    }

    private static BigDecimal part(BigDecimal price, long amount, BigDecimal unit) {
        return price.multiply(BigDecimal.valueOf(amount)).divide(unit, WORKING_SCALE, RoundingMode.HALF_EVEN);
    }
}
