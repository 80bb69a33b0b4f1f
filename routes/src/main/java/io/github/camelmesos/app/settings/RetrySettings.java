package io.github.camelmesos.app.settings;

import io.github.camelmesos.cwl.workflow.RetryPolicy;
import java.time.Duration;
import java.util.Optional;

/** When jobs are tried again, as settings say. */
public final class RetrySettings {

    private static final String PREFIX = "camelmesos.retry.";

    private RetrySettings() {}

    /**
     * The policy that is set; {@link RetryPolicy#DEFAULT} in what is not.
     *
     * @throws InvalidSettingException when a value is no number, no time, or out of its range
     */
    public static RetryPolicy of(Settings settings) throws InvalidSettingException {
        RetryPolicy standard = RetryPolicy.DEFAULT;
        double attempts = number(settings, "attempts", standard.attempts());
        if (attempts != Math.rint(attempts)) {
            throw new InvalidSettingException(PREFIX + "attempts", attempts + " is not a whole number");
        }
        Duration firstPause = settings.duration(PREFIX + "pause").orElse(standard.firstPause());
        Duration longestPause = settings.duration(PREFIX + "longest-pause").orElse(standard.longestPause());
        double memoryFactor = number(settings, "memory-factor", standard.memoryFactor());
        try {
            return new RetryPolicy((int) attempts, firstPause, longestPause, memoryFactor);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(PREFIX + "*", e.getMessage());
        }
    }

    private static double number(Settings settings, String name, double standard) throws InvalidSettingException {
        Optional<String> value = settings.text(PREFIX + name);
        if (value.isEmpty()) {
            return standard;
        }
        try {
            return Double.parseDouble(value.get());
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(PREFIX + name, "'" + value.get() + "' is no number");
        }
    }
}
