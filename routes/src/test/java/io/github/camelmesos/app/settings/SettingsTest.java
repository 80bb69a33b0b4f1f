package io.github.camelmesos.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path directory;

    @Test
    void theEnvironmentWinsOverTheFile() throws Exception {
        Settings settings =
                settings("camelmesos.tenant=biology\ncamelmesos.other=file", "CAMELMESOS_TENANT", "physics");

        assertThat(settings.text("camelmesos.tenant")).contains("physics");
        assertThat(settings.text("camelmesos.other")).contains("file");
    }

    @Test
    void whatIsNotSetOrBlankIsEmpty() throws Exception {
        Settings settings = settings("camelmesos.tenant=  ", "X", "y");

        assertThat(settings.text("camelmesos.tenant")).isEmpty();
        assertThat(settings.text("camelmesos.provider")).isEmpty();
    }

    @Test
    void namesInCamelCaseHaveAVariableToo() throws Exception {
        assertThat(settings("", "CAMELMESOS_CLUSTER_WORKDIRECTORY", "/w").text("camelmesos.cluster.workDirectory"))
                .contains("/w");
    }

    @Test
    void pathsAreRelativeToTheConfiguration() throws Exception {
        Settings settings = settings("a=quotas.yaml\nb=/etc/quotas.yaml", "X", "y");

        assertThat(settings.path("a")).contains(directory.resolve("quotas.yaml"));
        assertThat(settings.path("b")).contains(Path.of("/etc/quotas.yaml"));
    }

    @Test
    void wrongValuesAreRefusedByName() throws Exception {
        Settings settings = settings("flag=yes\ntime=soon", "X", "y");

        assertThatThrownBy(() -> settings.flag("flag"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("flag: 'yes' is not true or false");
        assertThatThrownBy(() -> settings.duration("time"))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageStartingWith("time: 'soon'");
    }

    @Test
    void flagsAndTimesAreRead() throws Exception {
        Settings settings = settings("flag=true\ntime=15m", "X", "y");

        assertThat(settings.flag("flag")).contains(true);
        assertThat(settings.duration("time")).contains(Duration.ofMinutes(15));
    }

    @Test
    void withoutAFileNothingIsSet() throws Exception {
        assertThat(Settings.read(directory.resolve("absent"), Map.of()).text("a"))
                .isEmpty();
    }

    private Settings settings(String file, String variable, String value) throws Exception {
        Files.writeString(directory.resolve("application.properties"), file);
        return Settings.read(directory, Map.of(variable, value));
    }
}
