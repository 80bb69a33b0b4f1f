package io.github.camelmesos.app.progress;

import io.github.camelmesos.app.interrupt.Signals;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What standard error is: a terminal that can be redrawn, or a file or pipe.
 *
 * @param live whether lines can be redrawn
 * @param colour whether the user wants colours
 */
public record Terminal(boolean live, boolean colour) {

    private static final int USUAL_WIDTH = 80;
    private static final Path DEVICE = Path.of("/dev/tty");

    /**
     * @param environment of the process: {@code TERM}, {@code NO_COLOR}
     */
    public static Terminal detect(Map<String, String> environment) {
        boolean live = isTerminal() && !environment.getOrDefault("TERM", "dumb").equals("dumb");
        return new Terminal(
                live, live && environment.getOrDefault("NO_COLOR", "").isEmpty());
    }

    /** Starts showing the progress of a run. */
    public RunProgress follow(String runId, PrintStream out) {
        Clock clock = Clock.systemUTC();
        Instant start = clock.instant();
        if (!live) {
            return RunProgress.following(runId, new PlainDisplay(out, () -> Duration.between(start, clock.instant())));
        }
        AtomicInteger width = new AtomicInteger(width());
        Signals.handle("WINCH", () -> width.set(width()));
        return RunProgress.redrawing(
                runId, new LiveDisplay(out, width::get, colour, () -> Duration.between(start, clock.instant())));
    }

    /** Java has no isatty: where the kernel tells what descriptor 2 is, that is believed. */
    private static boolean isTerminal() {
        try {
            return Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString().matches("/dev/(pts/|tty|console).*");
        } catch (IOException | UnsupportedOperationException e) {
            return Boolean.getBoolean("camelmesos.terminal");
        }
    }

    private static int width() {
        try {
            Process stty = new ProcessBuilder("stty", "size")
                    .redirectInput(DEVICE.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String size = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            stty.waitFor(1, TimeUnit.SECONDS);
            int columns = Integer.parseInt(size.strip().replaceFirst("\\d+ ", ""));
            return columns > 0 ? columns : USUAL_WIDTH;
        } catch (IOException | NumberFormatException e) {
            return USUAL_WIDTH;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return USUAL_WIDTH;
        }
    }
}
