package io.github.camelmesos.cluster.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cluster.ProvisioningException;
import org.junit.jupiter.api.Test;

class OwnClustersTest {

    private final OwnClusters<String> clusters = new OwnClusters<>();

    @Test
    void anIdIsTakenUntilItsClusterIsRemoved() throws Exception {
        clusters.add("a", "first");

        assertThatThrownBy(() -> clusters.add("a", "second"))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("a is there already");
        assertThat(clusters.require("a")).isEqualTo("first");
        clusters.remove("a");
        clusters.add("a", "second");
        assertThat(clusters.find("a")).contains("second");
    }

    @Test
    void theClusterOfAnotherLauncherIsNamed() {
        assertThat(clusters.find("b")).isEmpty();
        assertThatThrownBy(() -> clusters.require("b"))
                .isInstanceOf(ProvisioningException.class)
                .hasMessageContaining("b is none of this launcher's");
    }
}
