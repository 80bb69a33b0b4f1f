package io.github.camelmesos.app.logging;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogFileTest {

    @TempDir
    Path directory;

    @AfterEach
    void restore() throws Exception {
        for (Handler handler : Logger.getLogger("").getHandlers()) {
            handler.close();
        }
        LogManager.getLogManager().readConfiguration();
    }

    @Test
    void whatIsLoggedGoesToAFile() throws Exception {
        LogFile.open(directory, directory.resolve("absent.properties"));

        LoggerFactory.getLogger("some.Thing").info("value {}", 42);
        LoggerFactory.getLogger("some.Thing").warn("bad", new IllegalStateException("why"));
        LoggerFactory.getLogger("org.apache.zookeeper.Thing").info("chatter");

        assertThat(directory.resolve("camel-mesos.0.0.log"))
                .content()
                .containsPattern("Z INFO \\[\\d+] some.Thing: value 42\n")
                .contains("some.Thing: bad\njava.lang.IllegalStateException: why\n\tat ")
                .doesNotContain("chatter");
    }

    @Test
    void levelsAreTheOperatorsToChoose() throws Exception {
        Path levels =
                Files.writeString(directory.resolve("logging.properties"), ".level = INFO\nstrict.level = SEVERE\n");
        LogFile.open(directory, levels);

        LoggerFactory.getLogger("strict.Thing").warn("hidden");
        LoggerFactory.getLogger("other.Thing").info("shown");

        assertThat(directory.resolve("camel-mesos.0.0.log"))
                .content()
                .contains("shown")
                .doesNotContain("hidden");
    }
}
