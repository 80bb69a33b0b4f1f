package io.github.camelmesos.app.logging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;

/**
 * The launcher's log: a small file that rotates, never the terminal. Java's own logging is used behind SLF4J, because a
 * run starts a tenth of a second sooner than with Log4j.
 */
public final class LogFile {

    /** What {@code logging.properties} of the configuration directory replaces. */
    private static final String STANDARD = """
            .level = INFO
            org.apache.zookeeper.level = WARNING
            org.apache.curator.level = WARNING
            """;

    private static final int BYTES = 2 * 1024 * 1024;
    private static final int FILES = 3;

    private LogFile() {}

    /**
     * Logs to {@code camel-mesos.0.log} in a directory from now on; several processes at once have files of their own.
     *
     * @param levels a {@code logging.properties}; where it names handlers, these are used and no file is written
     * @throws IOException when the levels cannot be read or the file not be written
     */
    public static void open(Path directory, Path levels) throws IOException {
        LogManager manager = LogManager.getLogManager();
        try (InputStream text = Files.exists(levels)
                ? Files.newInputStream(levels)
                : new ByteArrayInputStream(STANDARD.getBytes(StandardCharsets.UTF_8))) {
            manager.readConfiguration(text);
        }
        if (manager.getProperty("handlers") == null) {
            String pattern = directory.toString().replace("%", "%%") + "/camel-mesos.%u.%g.log";
            FileHandler file = new FileHandler(pattern, BYTES, FILES, true);
            file.setFormatter(new LogLine());
            Logger.getLogger("").addHandler(file);
        }
    }

    /** Logs to standard error from now on: for servers that somebody else keeps the output of. */
    public static void toStandardError() throws IOException {
        LogManager.getLogManager()
                .readConfiguration(new ByteArrayInputStream(STANDARD.getBytes(StandardCharsets.UTF_8)));
        Handler terminal = new ConsoleHandler();
        terminal.setFormatter(new LogLine());
        Logger.getLogger("").addHandler(terminal);
    }
}
