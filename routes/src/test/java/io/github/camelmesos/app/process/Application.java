package io.github.camelmesos.app.process;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The packaged application, started by its start script as a process, in a world of its own: state, temporary files and
 * everything it starts can be told apart from those of others by a tag.
 */
public final class Application {

    private static final Path HOME = Path.of(System.getProperty("camelmesos.home"));
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path directory;
    private final Map<String, String> variables = new HashMap<>();
    private final String tag = "tag-" + UUID.randomUUID();

    public Application(Path directory) throws IOException {
        this.directory = directory;
        Files.createDirectories(temporary());
    }

    /** Gives the processes that are started from now on a variable more. */
    public void set(String variable, String value) {
        variables.put(variable, value);
    }

    /** What a job's command has to carry for {@link #processes} to find it. */
    public String tag() {
        return tag;
    }

    public Path temporary() {
        return directory.resolve("tmp");
    }

    public Path state() {
        return directory.resolve("state");
    }

    public Path outputs() {
        return directory.resolve("out");
    }

    /** Writes a file; returns its path. */
    public String file(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text.replace("TAG", tag)).toString();
    }

    /** Starts it. Signals are as a terminal leaves them, whatever those of the build are. */
    public Running start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,TERM,HUP",
                HOME.resolve("camel-mesos").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile(directory, "stdout", null);
        Path err = Files.createTempFile(directory, "stderr", null);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(Files.createDirectories(outputs()).toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("CAMEL_MESOS_NO_BUILD", "1");
        builder.environment().put("CAMEL_MESOS_HOME", state().toString());
        builder.environment().put("TMPDIR", temporary().toString());
        builder.environment().put("CAMEL_MESOS_TEST_TAG", tag);
        builder.environment().putAll(variables);
        return new Running(builder.start(), out, err);
    }

    /** Starts it and waits for its end. */
    public Running run(String... arguments) throws Exception {
        Running running = start(arguments);
        running.exitCode();
        return running;
    }

    /** Processes of this application and of its jobs, as {@code ps} would show them. */
    public List<String> processes() throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> entries = Files.list(Path.of("/proc"))) {
            for (Path process : entries.toList()) {
                if (process.getFileName().toString().matches("\\d+") && carriesTag(process)) {
                    found.add(process.getFileName() + " "
                            + read(process.resolve("cmdline")).replace('\0', ' '));
                }
            }
        }
        return found;
    }

    /** Kills all of them: what a test that failed has left running. */
    public void kill() throws IOException {
        for (String process : processes()) {
            long pid = Long.parseLong(process.substring(0, process.indexOf(' ')));
            ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    /** Jobs of this application that run now. */
    public List<String> jobs() throws IOException {
        return processes().stream().filter(line -> line.contains(tag)).toList();
    }

    /** What is left of it in the temporary directory. */
    public List<String> leftFiles() throws IOException {
        try (Stream<Path> files = Files.walk(temporary())) {
            return files.filter(file -> !file.equals(temporary()))
                    .map(file -> temporary().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private boolean carriesTag(Path process) {
        return read(process.resolve("cmdline")).contains(tag)
                || read(process.resolve("environ")).contains("CAMEL_MESOS_TEST_TAG=" + tag);
    }

    /** Processes end while one looks at them, and those of others cannot be looked into. */
    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }

    /** A process of the application. */
    public record Running(Process process, Path outFile, Path errFile) {

        /** Waits for its end. */
        public int exitCode() throws InterruptedException {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                stackTraces();
                process.destroyForcibly();
                throw new AssertionError("still running after " + PATIENCE + ": " + err() + out());
            }
            return process.exitValue();
        }

        /** Of all threads, into the output: what it hangs at. */
        private void stackTraces() throws InterruptedException {
            try {
                signal("QUIT");
                process.waitFor(1, TimeUnit.SECONDS);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String out() {
            return text(outFile);
        }

        public String err() {
            return text(errFile);
        }

        /** Sends a signal. */
        public void signal(String name) throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
        }

        public static String text(Path file) {
            try {
                return Files.readString(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Waits until a job runs. */
    public void awaitJob() {
        await().atMost(PATIENCE).until(() -> !jobs().isEmpty());
    }
}
