package io.github.camelmesos.app.settings;

import io.github.camelmesos.cluster.quota.Amount;
import io.github.camelmesos.launcher.reuse.ReuseSettings;
import java.nio.file.Path;
import java.util.Optional;

/** What becomes of the results of jobs, as settings say. */
public final class CacheSettings {

    private static final String CACHE = "camelmesos.cache";
    private static final String RESUME = "camelmesos.resume";
    private static final int MIB_SHIFT = 20;

    private CacheSettings() {}

    /** Whether runs use the cache that do not say whether they do. */
    public static boolean byDefault(Settings settings) throws InvalidSettingException {
        return settings.flag(CACHE).orElse(false);
    }

    /**
     * What is set; {@link ReuseSettings#in} in what is not.
     *
     * @throws InvalidSettingException when a value is no size, no time, or out of its range
     */
    public static ReuseSettings of(Settings settings, Path stateDirectory) throws InvalidSettingException {
        ReuseSettings standard = ReuseSettings.in(stateDirectory);
        try {
            return new ReuseSettings(
                    settings.path(CACHE + ".directory").orElse(standard.cacheDirectory()),
                    bytes(settings, CACHE + ".size").orElse(standard.cacheBytes()),
                    settings.flag(CACHE + ".shared").orElse(standard.cacheShared()),
                    settings.flag(RESUME).orElse(standard.resume()),
                    settings.duration(RESUME + ".keep").orElse(standard.keptAge()),
                    bytes(settings, RESUME + ".size").orElse(standard.keptBytes()));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(CACHE + ".*, " + RESUME + ".*", e.getMessage());
        }
    }

    private static Optional<Long> bytes(Settings settings, String name) throws InvalidSettingException {
        Optional<String> value = settings.text(name);
        if (value.isPresent() && value.get().matches(".*[%a-z]$")) {
            throw new InvalidSettingException(name, "'" + value.get() + "' is no size; write 512 MiB, 4 GiB, 1 TiB");
        }
        try {
            return value.map(text -> Amount.size(text, 0) << MIB_SHIFT);
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(name, e.getMessage());
        }
    }
}
