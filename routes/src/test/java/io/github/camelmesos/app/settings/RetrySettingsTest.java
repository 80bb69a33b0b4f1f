package io.github.camelmesos.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.workflow.RetryPolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetrySettingsTest {

    @TempDir
    Path directory;

    @Test
    void withoutSettingsTheDefaultHolds() throws Exception {
        assertThat(RetrySettings.of(settings(Map.of()))).isEqualTo(RetryPolicy.DEFAULT);
    }

    @Test
    void eachValueCanBeSet() throws Exception {
        assertThat(RetrySettings.of(settings(Map.of(
                        "CAMELMESOS_RETRY_ATTEMPTS", "5",
                        "CAMELMESOS_RETRY_PAUSE", "10s",
                        "CAMELMESOS_RETRY_LONGEST_PAUSE", "2m",
                        "CAMELMESOS_RETRY_MEMORY_FACTOR", "1.5"))))
                .isEqualTo(new RetryPolicy(5, Duration.ofSeconds(10), Duration.ofMinutes(2), 1.5));
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThatThrownBy(() -> RetrySettings.of(settings(Map.of("CAMELMESOS_RETRY_ATTEMPTS", "many"))))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("camelmesos.retry.attempts")
                .hasMessageContaining("'many'");
        assertThatThrownBy(() -> RetrySettings.of(settings(Map.of("CAMELMESOS_RETRY_ATTEMPTS", "1.5"))))
                .hasMessageContaining("whole number");
        assertThatThrownBy(() -> RetrySettings.of(settings(Map.of("CAMELMESOS_RETRY_MEMORY_FACTOR", "0.5"))))
                .hasMessageContaining("0.5");
    }

    private Settings settings(Map<String, String> environment) throws IOException {
        return Settings.read(directory, environment);
    }
}
