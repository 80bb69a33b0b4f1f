package io.github.camelmesos.cluster.assembly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.NestedClusters;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClusterAssemblyTest {

    @TempDir
    Path temporary;

    @Test
    void theMachineBoundsTheDefaultTenantWhereNoFileIsSet() throws Exception {
        Quotas quotas = ClusterAssembly.quotas(ClusterSettings.defaults()).get();
        assertThat(quotas.of("default").limit()).isEqualTo(quotas.pool().capacity());
        assertThat(quotas.pool().capacity().cpus())
                .isEqualTo(Runtime.getRuntime().availableProcessors());
    }

    @Test
    void refusesAQuotaFileThatIsWrong() throws Exception {
        Path file = temporary.resolve("quotas.yaml");
        Files.writeString(file, "tenants: {default: {cpus: lots}}");
        assertThatIOException()
                .isThrownBy(() ->
                        ClusterAssembly.open(ClusterSettings.of(Map.of("camelmesos.cluster.quotas", file.toString()))))
                .withMessageStartingWith(file + ":1:27: ");
    }

    @Test
    void writesNothingBeforeTheFirstCluster() throws Exception {
        Path state = temporary.resolve("state");
        Path work = temporary.resolve("work");
        try (NestedClusters clusters = ClusterAssembly.open(LauncherProcess.settings(state, work, "embedded"))) {
            clusters.prepare();
            clusters.size(LauncherProcess.request("a", 1));
            assertThatExceptionOfType(AdmissionException.class)
                    .isThrownBy(() -> clusters.size(LauncherProcess.request("a", 100_000)));
        }
        assertThat(temporary).isEmptyDirectory();
    }
}
