package io.github.camelmesos.app.serve;

import io.github.camelmesos.app.pipeline.RouteContext;
import io.github.camelmesos.app.settings.InvalidSettingException;
import io.github.camelmesos.app.settings.Settings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/**
 * Which entrances are open, and where.
 *
 * @param inbox folder that is watched; empty where that entrance is closed
 * @param outbox gets a folder for each run
 * @param rejected gets submissions that cannot be run
 * @param http whether submissions can come by HTTP
 * @param base folder that names in submissions by HTTP are relative to
 * @param folders submissions by HTTP and in the inbox may name files below these only
 * @param submission what runs by the clock, where anything does
 */
record Entrances(
        Optional<Path> inbox,
        Path outbox,
        Path rejected,
        boolean http,
        Path base,
        List<Path> folders,
        Optional<Path> submission,
        Properties properties) {

    private static final String PREFIX = "camelmesos.";
    private static final Duration QUIET = Duration.ofSeconds(1);

    /**
     * @param state where folders are that no setting names
     */
    static Entrances of(Settings settings, Path state) throws InvalidSettingException {
        Properties properties = new Properties();
        Optional<Path> inbox = Optional.empty();
        if (settings.flag(PREFIX + "inbox.enabled").orElse(true)) {
            inbox = Optional.of(folder(settings, state, "inbox"));
            properties.setProperty(PREFIX + "inbox.directory", inbox.get().toString());
            properties.setProperty(
                    PREFIX + "inbox.quietTime",
                    Long.toString(settings.duration(PREFIX + "inbox.quietTime")
                            .orElse(QUIET)
                            .toMillis()));
        }
        Optional<Path> submission = Optional.empty();
        if (settings.text(PREFIX + "schedule.cron").isPresent()) {
            submission = Optional.of(settings.path(PREFIX + "schedule.submission")
                    .orElseThrow(() -> new InvalidSettingException(
                            PREFIX + "schedule.submission", "must name the submission that runs by the clock")));
            boolean overlap = settings.flag(PREFIX + "schedule.overlap").orElse(false);
            properties.setProperty(
                    PREFIX + "schedule.cron",
                    settings.text(PREFIX + "schedule.cron").get());
            properties.setProperty(PREFIX + "schedule.exclusive", Boolean.toString(!overlap));
            properties.setProperty(
                    PREFIX + "schedule.timeZone",
                    settings.text(PREFIX + "schedule.timeZone")
                            .orElse(ZoneId.systemDefault().getId()));
        }
        Path inboxFolder = folder(settings, state, "inbox");
        Path base = settings.path(PREFIX + "http.directory").orElse(inboxFolder);
        List<Path> folders = new ArrayList<>(List.of(inboxFolder, base));
        folders.addAll(settings.paths(PREFIX + "submissions.folders"));
        return new Entrances(
                inbox,
                folder(settings, state, "outbox"),
                folder(settings, state, "rejected"),
                settings.flag(PREFIX + "http.enabled").orElse(true),
                base,
                List.copyOf(folders),
                submission,
                properties);
    }

    /** The files of the routes that belong to what is open. */
    List<String> routes() {
        List<String> files = new ArrayList<>(List.of(RouteContext.PIPELINE));
        if (inbox.isPresent()) {
            files.add("inbox.camel.yaml");
        }
        if (http) {
            files.add("http.camel.yaml");
            files.add("metrics.camel.yaml");
        }
        if (submission.isPresent()) {
            files.add("schedule.camel.yaml");
        }
        return files;
    }

    private static Path folder(Settings settings, Path state, String name) {
        return settings.path(PREFIX + name + ".directory").orElseGet(() -> state.resolve(name));
    }
}
