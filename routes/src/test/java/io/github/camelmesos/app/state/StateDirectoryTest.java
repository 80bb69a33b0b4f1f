package io.github.camelmesos.app.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {

    @TempDir
    Path temporary;

    @Test
    void theEnvironmentNamesIt() throws Exception {
        Path chosen = temporary.resolve("chosen/here");

        StateDirectory state = StateDirectory.open(
                Map.of("CAMEL_MESOS_HOME", chosen.toString(), "XDG_STATE_HOME", "/nowhere", "HOME", "/nowhere"));

        assertThat(state.path()).isEqualTo(chosen);
        assertThat(state.notice()).isEmpty();
    }

    @Test
    void elseTheStateDirectoryOfTheUser() throws Exception {
        assertThat(StateDirectory.open(Map.of("XDG_STATE_HOME", temporary + "/x", "HOME", "/nowhere"))
                        .path())
                .isEqualTo(temporary.resolve("x/camel-mesos"));
        assertThat(StateDirectory.open(Map.of("HOME", temporary.toString())).path())
                .isEqualTo(temporary.resolve(".local/state/camel-mesos"));
    }

    @Test
    void onlyItsOwnerMayLookIntoIt() throws Exception {
        Path open = Files.createDirectory(
                temporary.resolve("open"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));

        StateDirectory.open(Map.of("CAMEL_MESOS_HOME", open.toString()));
        StateDirectory.open(Map.of("CAMEL_MESOS_HOME", temporary + "/fresh"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(open)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temporary.resolve("fresh"))))
                .isEqualTo("rwx------");
    }

    @Test
    void whereTheHomeCannotBeUsedTheTemporaryDirectoryIs() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        StateDirectory state = StateDirectory.open(Map.of("HOME", file.toString(), "TMPDIR", temporary.toString()));

        assertThat(state.path()).isEqualTo(temporary.resolve("camel-mesos-state-" + System.getProperty("user.name")));
        assertThat(state.notice()).hasValueSatisfying(notice -> assertThat(notice)
                .contains(file.toString())
                .contains("using " + state.path())
                .contains("set CAMEL_MESOS_HOME"));
    }

    @Test
    void aLinkThatSomebodyPutIntoTheTemporaryDirectoryIsNotFollowed() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));
        Files.createSymbolicLink(
                temporary.resolve("camel-mesos-state-" + System.getProperty("user.name")),
                Files.createDirectory(temporary.resolve("elsewhere")));

        assertThatThrownBy(() -> StateDirectory.open(Map.of("HOME", file.toString(), "TMPDIR", temporary.toString())))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("symbolic link");
    }

    @Test
    void aDirectoryThatWasAskedForIsNotReplaced() throws Exception {
        Path file = Files.createFile(temporary.resolve("file"));

        assertThatThrownBy(() -> StateDirectory.open(Map.of("CAMEL_MESOS_HOME", file + "/below")))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("the state directory " + file + "/below cannot be used: ");
    }
}
