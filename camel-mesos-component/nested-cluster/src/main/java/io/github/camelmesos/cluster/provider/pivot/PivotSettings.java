package io.github.camelmesos.cluster.provider.pivot;

import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cluster.settings.Durations;
import io.github.camelmesos.cluster.settings.Setting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * Settings of clusters that PIVOT runs.
 *
 * @param url of the server
 * @param template the file
 * @param data directory of the hosts that containers share; empty for none
 * @param secret file with the value of the header that says who asks
 * @param header its name
 * @param purge whether data that PIVOT keeps for an appliance goes with it
 * @param request longest time for an answer of the server
 * @param start longest time until all containers run, the pulling of images included
 * @param pause longest time between two looks at an appliance
 */
record PivotSettings(
        URI url,
        Path template,
        Optional<String> data,
        VolumeSpelling volumes,
        Optional<Path> secret,
        String header,
        boolean purge,
        Duration request,
        Duration start,
        Duration pause) {

    /**
     * @throws IllegalArgumentException when a value is missing, or cannot be meant
     */
    static PivotSettings of(ClusterSettings settings) {
        return new PivotSettings(
                url(settings.text(Setting.PIVOT_URL)),
                Path.of(required(settings, Setting.PIVOT_TEMPLATE)).toAbsolutePath(),
                optional(settings, Setting.PIVOT_DATA),
                volumes(settings.text(Setting.PIVOT_VOLUMES)),
                optional(settings, Setting.PIVOT_SECRET).map(Path::of),
                settings.text(Setting.PIVOT_HEADER),
                purge(settings.text(Setting.PIVOT_PURGE)),
                duration(settings, Setting.PIVOT_REQUEST_TIMEOUT),
                duration(settings, Setting.PIVOT_START_TIMEOUT),
                duration(settings, Setting.PIVOT_PAUSE));
    }

    private static URI url(String text) {
        try {
            URI url = URI.create(text.replaceAll("/+$", ""));
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            throw wrong(Setting.PIVOT_URL, text, "is no URL; write http://host:port");
        }
        throw wrong(Setting.PIVOT_URL, text, "is no URL of a PIVOT server; write http://host:port");
    }

    private static VolumeSpelling volumes(String text) {
        for (VolumeSpelling spelling : VolumeSpelling.values()) {
            if (spelling.name().toLowerCase(Locale.ROOT).equals(text)) {
                return spelling;
            }
        }
        throw wrong(Setting.PIVOT_VOLUMES, text, "is neither source nor paths");
    }

    private static boolean purge(String text) {
        if (!text.equals("true") && !text.equals("false")) {
            throw wrong(Setting.PIVOT_PURGE, text, "is neither true nor false");
        }
        return Boolean.parseBoolean(text);
    }

    private static Duration duration(ClusterSettings settings, Setting setting) {
        try {
            return Durations.parse(settings.text(setting));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(setting.property() + ": " + e.getMessage(), e);
        }
    }

    private static Optional<String> optional(ClusterSettings settings, Setting setting) {
        return Optional.of(settings.text(setting)).filter(text -> !text.isEmpty());
    }

    private static String required(ClusterSettings settings, Setting setting) {
        return optional(settings, setting)
                .orElseThrow(() -> new IllegalArgumentException(setting.property() + " has to be set"));
    }

    private static IllegalArgumentException wrong(Setting setting, String value, String what) {
        return new IllegalArgumentException(setting.property() + ": '" + value + "' " + what);
    }
}
