package io.github.camelmesos.cluster.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class ClusterSettingsTest {

    @Test
    void needsNoProperties() {
        ClusterSettings settings = ClusterSettings.defaults();
        assertThat(settings.provider()).isEqualTo("embedded");
        assertThat(settings.address()).isEqualTo("127.0.0.1");
        assertThat(settings.quotaFile()).isEmpty();
        assertThat(settings.stateDirectory()).isAbsolute().endsWithRaw(Path.of("camel-mesos"));
        assertThat(settings.workDirectory().getFileName().toString()).startsWith("camel-mesos-");
        assertThat(settings.agentsTimeout()).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void readsProperties() {
        Properties properties = new Properties();
        properties.setProperty("camelmesos.cluster.timeout.agents", "2m");
        properties.setProperty("camelmesos.cluster.stateDirectory", "/var/lib/x/../y");
        properties.setProperty("camelmesos.cluster.firstTaskPort", " 40000 ");
        properties.setProperty("camel.main.name", "left alone");
        ClusterSettings settings = ClusterSettings.of(properties);
        assertThat(settings.agentsTimeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.stateDirectory()).isEqualTo(Path.of("/var/lib/y"));
        assertThat(settings.firstTaskPort()).isEqualTo(40_000);
    }

    @Test
    void refusesAMisspeltName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterSettings.of(Map.of("camelmesos.cluster.stateDir", "/x")))
                .withMessageContaining("camelmesos.cluster.stateDir;")
                .withMessageContaining("camelmesos.cluster.stateDirectory");
    }

    @Test
    void namesThePropertyWhoseValueIsWrong() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterSettings.of(Map.of("camelmesos.cluster.timeout.master", "soon")))
                .withMessageContaining("camelmesos.cluster.timeout.master: 'soon'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClusterSettings.of(Map.of("camelmesos.cluster.firstTaskPort", "70000")))
                .withMessageContaining("from 1 to 65535");
    }
}
