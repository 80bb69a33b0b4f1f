package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.launcher.reuse.CachedResult;
import io.github.camelmesos.launcher.reuse.JobCache;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code cache}: what the cache of jobs holds, and less of it. */
@CommandLine.Command(
        name = "cache",
        description = "Look into the cache of jobs, or remove results from it.",
        usageHelpAutoWidth = true)
final class CacheCommand extends Command {

    private static final int KEY_SHOWN = 12;
    private static final String ROW = "%-12s  %10s  %-20s  %s%n";

    private final Workbench workbench;

    CacheCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() {
        throw new IllegalArgumentException("say what is to be done: cache list, cache show KEY, cache purge");
    }

    @CommandLine.Command(name = "list", description = "All results, the most recently used first.")
    int list() {
        return carryOut(() -> {
            List<CachedResult> results = workbench.cache().list();
            long bytes = results.stream().mapToLong(CachedResult::bytes).sum();
            if (!results.isEmpty()) {
                console().out().printf(ROW, "KEY", "BYTES", "USED", "JOB");
            }
            results.forEach(result -> console()
                    .out()
                    .printf(
                            ROW,
                            result.key().substring(0, KEY_SHOWN),
                            result.bytes(),
                            result.used().truncatedTo(ChronoUnit.SECONDS),
                            result.job()));
            console().out().println(results.size() + " results, " + bytes + " bytes");
            return ExitCode.SUCCESS;
        });
    }

    @CommandLine.Command(name = "show", description = "All that is known of a result.")
    int show(@Parameters(paramLabel = "KEY", description = "A key, or its beginning.") String key) {
        return carryOut(() -> {
            CachedResult result = find(workbench.cache(), key);
            console().out().println("key:     " + result.key());
            console().out().println("job:     " + result.job());
            console().out().println("command: " + result.command());
            result.image().ifPresent(image -> console().out().println("image:   " + image));
            console().out().println("exit:    " + result.exitCode());
            console().out().println("made:    " + result.made());
            console().out().println("used:    " + result.used());
            console().out().println("bytes:   " + result.bytes());
            result.files().forEach(file -> console().out().println("file:    " + file));
            return ExitCode.SUCCESS;
        });
    }

    @CommandLine.Command(name = "purge", description = "Remove results.")
    int purge(
            @Option(
                            names = "--older-than",
                            paramLabel = "TIME",
                            converter = DurationConverter.class,
                            description = "Those that have not been used for so long: 12h, 30d.")
                    Duration olderThan,
            @Option(names = "--all", description = "All of them.") boolean all) {
        return carryOut(() -> {
            if (all == (olderThan != null)) {
                throw new IllegalArgumentException("say which: --older-than TIME, or --all");
            }
            // A result that has just been stored may have a later time than this clock has now.
            Instant unusedSince = all ? Instant.MAX : Instant.now().minus(olderThan);
            console().out().println(workbench.cache().purge(unusedSince) + " results removed");
            return ExitCode.SUCCESS;
        });
    }

    private static CachedResult find(JobCache cache, String key) throws Exception {
        List<CachedResult> found = cache.list().stream()
                .filter(result -> result.key().startsWith(key))
                .toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(
                    found.isEmpty()
                            ? "no result has the key " + key
                            : "several results have keys that begin with " + key);
        }
        return found.get(0);
    }

    private int carryOut(Callable<Integer> action) {
        try {
            int code = action.call();
            console().out().flush();
            return code;
        } catch (Exception e) {
            return failed(e);
        }
    }
}
