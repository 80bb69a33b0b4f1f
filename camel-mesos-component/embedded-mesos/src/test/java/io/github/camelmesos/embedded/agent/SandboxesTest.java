package io.github.camelmesos.embedded.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SandboxesTest {
    @TempDir
    Path runs;

    private final Sandboxes sandboxes = new Sandboxes(2);
    private Sandbox first;

    @BeforeEach
    void aTaskSaysNothing() throws IOException {
        first = create("a1");
    }

    private Sandbox create(String container) throws IOException {
        Sandbox sandbox = new Sandbox(
                runs.resolve("runs").resolve(container.substring(0, 1)).resolve(container), container);
        sandboxes.create(sandbox);
        for (Path file : new Path[] {sandbox.stdout(), sandbox.stderr()}) {
            if (!Files.exists(file)) {
                Files.createFile(file);
            }
        }
        return sandbox;
    }

    private static Object identity(Path file) throws IOException {
        return Files.getAttribute(file, "unix:ino");
    }

    @Test
    void whatATaskLeavesAsItWasALaterTaskGets() throws IOException {
        Object directory = identity(first.directory());
        Object stdout = identity(first.stdout());
        sandboxes.over(first);

        Sandbox second = create("b2");

        assertThat(identity(second.directory())).isEqualTo(directory);
        assertThat(identity(second.stdout())).isEqualTo(stdout);
        assertThat(first.directory()).doesNotExist();
    }

    @Test
    void oneThatIsInUseNobodyGets() throws IOException {
        assertThat(identity(create("b2").directory())).isNotEqualTo(identity(first.directory()));
    }

    @Test
    void whatATaskHasSaidStays() throws IOException {
        Files.writeString(first.stderr(), "!");
        sandboxes.over(first);
        create("b2");
        assertThat(first.stderr()).hasContent("!");
    }

    @Test
    void whatATaskHasMadeStays() throws IOException {
        Files.createDirectory(first.directory().resolve("made"));
        sandboxes.over(first);
        create("b2");
        assertThat(first.directory().resolve("made")).exists();
    }

    @Test
    void whatIsOpenToOthersNowIsNotGivenToALaterTask() throws IOException {
        Files.setPosixFilePermissions(first.directory(), PosixFilePermissions.fromString("rwxrwxrwx"));
        sandboxes.over(first);
        create("b2");
        assertThat(first.directory()).exists();

        Sandbox third = create("c3");
        Files.setPosixFilePermissions(third.stdout(), PosixFilePermissions.fromString("---------"));
        sandboxes.over(third);
        create("d4");
        assertThat(third.directory()).exists();
    }

    @Test
    void aLinkInThePlaceOfAFileIsNotGivenToALaterTask() throws IOException {
        Files.delete(first.stdout());
        Files.createSymbolicLink(first.stdout(), Files.createFile(runs.resolve("elsewhere")));
        sandboxes.over(first);
        create("b2");
        assertThat(first.stdout()).isSymbolicLink();
    }

    @Test
    void whoLooksIntoOneThatALaterTaskHasFindsItAsItWas() throws IOException {
        sandboxes.over(first);
        Sandbox second = create("b2");
        Files.writeString(second.stdout(), "second");

        sandboxes.restore(first);

        assertThat(first.stdout()).isEmptyFile();
        assertThat(first.stderr()).isEmptyFile();
        assertThat(second.stdout()).hasContent("second");
    }

    @Test
    void whatNeverWasIsNotMade() throws IOException {
        Sandbox unknown = new Sandbox(runs.resolve("runs/x/unknown"), "unknown");
        sandboxes.restore(unknown);
        assertThat(unknown.directory()).doesNotExist();
    }

    @Test
    void onlyTheLastOnesAreRemembered() throws IOException {
        sandboxes.over(first);
        for (String container : new String[] {"b2", "c3", "d4"}) {
            sandboxes.over(create(container));
        }
        sandboxes.restore(first);
        assertThat(first.directory()).doesNotExist();
    }
}
