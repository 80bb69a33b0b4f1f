package io.github.camelmesos.launcher.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalLauncherTest {

    private static final Map<String, String> VALUES = Map.of("workflow", "file:///a b.cwl", "outdir", "/out dir");

    @TempDir
    Path directory;

    @Test
    void fillsThePlaceholdersOfItsCommandWordByWord() {
        ExternalLauncher launcher = ExternalLauncher.of("mine", "/opt/runner --out={outdir} {workflow} {else}");

        assertThat(launcher.commandLine(VALUES, true))
                .containsExactly("/opt/runner", "--out=/out dir", "file:///a b.cwl", "{else}");
    }

    @Test
    void saysNoContainerOnlyWhereContainersAreNotWanted() {
        ExternalLauncher launcher = ExternalLauncher.of("mine", "runner {no-container} {workflow}");

        assertThat(launcher.commandLine(VALUES, true)).containsExactly("runner", "file:///a b.cwl");
        assertThat(launcher.commandLine(VALUES, false)).containsExactly("runner", "--no-container", "file:///a b.cwl");
    }

    @Test
    void refusesACommandThatNamesNoWorkflow() {
        assertThatThrownBy(() -> ExternalLauncher.of("mine", "runner {job-order}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mine")
                .hasMessageContaining("{workflow}");
    }

    @Test
    void findsInstalledOnesByNameAndSaysWhatThereIs() throws IOException {
        Files.createFile(
                directory.resolve("cwltool"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        ExternalLaunchers launchers =
                new ExternalLaunchers(Map.of("mine", "/no/such/runner {workflow}"), "/nowhere:" + directory);

        assertThat(launchers.named("cwltool")).isEqualTo(ExternalLauncher.CWLTOOL);
        assertThatThrownBy(() -> launchers.named("mine"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("/no/such/runner is not installed");
        assertThatThrownBy(() -> launchers.named("other"))
                .hasMessageContaining("cwltool, mine, toil-cwl-runner")
                .hasMessageContaining("camelmesos.launcher.other.command");
    }

    @Test
    void aConfiguredCommandWinsOverTheKnownOne() throws IOException {
        ExternalLaunchers launchers = new ExternalLaunchers(Map.of("cwltool", "/bin/sh {workflow}"), "");

        assertThat(launchers.named("cwltool").command()).containsExactly("/bin/sh", "{workflow}");
    }
}
