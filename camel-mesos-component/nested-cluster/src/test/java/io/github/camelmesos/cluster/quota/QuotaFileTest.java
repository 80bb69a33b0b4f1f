package io.github.camelmesos.cluster.quota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.yaml.InvalidYamlException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotaFileTest {

    private static final ClusterResources MACHINE = new ClusterResources(8, 16_000, 100_000);

    @TempDir
    Path directory;

    @Test
    void readsTenantsDefaultsAndPool() throws Exception {
        Quotas quotas = read("""
                pool: {cpus: 100, memory: 400 GiB, disk: 2 TiB, largestAgent: {cpus: 16, memory: 64 GiB}}
                defaults: {cpus: 10%, agents: 4, longestLife: 2d}
                tenants:
                  default:
                  lab: {cpus: 0.5, memory: 2048, disk: 1 GiB, agents: 9, clusters: 3, longestLife: 12h}
                """);
        assertThat(quotas.pool().capacity()).isEqualTo(new ClusterResources(100, 409_600, 2_097_152));
        assertThat(quotas.pool().largestAgent()).isEqualTo(new ClusterResources(16, 65_536, 2_097_152));
        TenantQuota usual = quotas.of("default");
        assertThat(usual.limit()).isEqualTo(new ClusterResources(10, 409_600, 2_097_152));
        assertThat(usual.agents()).isEqualTo(4);
        assertThat(usual.longestLife()).contains(Duration.ofDays(2));
        TenantQuota lab = quotas.of("lab");
        assertThat(lab.limit()).isEqualTo(new ClusterResources(0.5, 2048, 1024));
        assertThat(lab.agents()).isEqualTo(9);
        assertThat(lab.clusters()).isEqualTo(3);
        assertThat(lab.longestLife()).contains(Duration.ofHours(12));
    }

    @Test
    void readsGpusIdleTimeBudgetPriorityAndWeight() throws Exception {
        Quotas quotas = read("""
                pool: {gpus: 4}
                defaults: {idleTime: 10m, priority: 1}
                tenants:
                  lab: {gpus: 2, idleTime: 1h, budget: {cpuHours: 100.5, per: week}, priority: -5, weight: 2.5}
                  office: {}
                """);
        assertThat(quotas.pool().capacity().gpus()).isEqualTo(4);
        TenantQuota lab = quotas.of("lab");
        assertThat(lab.limit().gpus()).isEqualTo(2);
        assertThat(lab.idleTime()).contains(Duration.ofHours(1));
        assertThat(lab.budget()).contains(new Budget(100.5, Budget.Period.WEEK));
        assertThat(lab.priority()).isEqualTo(-5);
        assertThat(lab.weight()).isEqualTo(2.5);
        TenantQuota office = quotas.of("office");
        assertThat(office.limit().gpus()).isEqualTo(4);
        assertThat(office.idleTime()).contains(Duration.ofMinutes(10));
        assertThat(office.budget()).isEmpty();
        assertThat(office.priority()).isEqualTo(1);
        assertThat(office.weight()).isEqualTo(1);
    }

    @Test
    void aTenantNamedByAStarIsAnyOther() throws Exception {
        Quotas quotas = read("tenants: {lab: {cpus: 4}, '*': {cpus: 1}}");
        assertThat(quotas.of("lab").limit().cpus()).isEqualTo(4);
        assertThat(quotas.of("guest").limit().cpus()).isEqualTo(1);
        assertThat(quotas.of("guest").tenant()).isEqualTo("guest");
        assertThat(quotas.find("../guest")).isEmpty();
    }

    @Test
    void takesTheMachineForThePoolWhereTheFileSaysNothing() throws Exception {
        Quotas quotas = read("tenants: {default: {memory: 25%}}");
        assertThat(quotas.pool().capacity()).isEqualTo(MACHINE);
        assertThat(quotas.of("default").limit()).isEqualTo(new ClusterResources(8, 4000, 100_000));
    }

    @Test
    void namesTheKnownTenantsForAnUnknownOne() throws Exception {
        Quotas quotas = read("tenants: {default: {}, lab: {}}");
        assertThatExceptionOfType(AdmissionException.class)
                .isThrownBy(() -> quotas.of("labb"))
                .withMessage(
                        "UNKNOWN_TENANT: no tenant 'labb' has a quota; did you mean 'lab'? known here are default, lab")
                .matches(e -> e.reason() == AdmissionException.Reason.UNKNOWN_TENANT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tenants: {default: {cpu: 4}}|1:21: unknown field 'cpu'; did you mean 'cpus'? known here are cpus, memory",
                "tenants: {default: {colour: red}}|1:21: unknown field 'colour'; known here are cpus, memory",
                "tenants: {default: {idletime: 5m}}|1:21: unknown field 'idletime'; did you mean 'idleTime'?",
                "tenants: {default: {priority: high}}|1:31: priority: 'high' is no whole number from -1000 to 1000",
                "tenants: {default: {weight: 0}}|1:29: weight: '0' is no number above 0",
                "tenants: {default: {gpus: half}}|1:27: gpus: 'half' is no number of one or more",
                "tenants: {default: {budget: {per: day}}}|1:21: a budget needs cpuHours or cost",
                "tenants: {default: {budget: {cost: 0.00}}}|1:36: cost: '0.00' is no amount of money above 0",
                "tenants: {default: {budget: {cpuHours: 5, per: year}}}|1:48: per: 'year' is none of hour, day",
                "tenants: {default: {budget: 100}}|1:29: expected fields",
                "tenants: {../etc: {}}|1:11: '../etc' cannot name a tenant",
                "tenants: {default: {cpus: four}}|1:27: cpus: 'four' is no number of cpus",
                "tenants: {default: {memory: 4 GB}}|1:29: memory: '4 GB' is no size",
                "tenants: {default: {agents: 0}}|1:29: agents: '0' is no number of one or more",
                "tenants: {default: {longestLife: soon}}|1:34: longestLife: 'soon' is no duration",
                "tenants: {default: {cpus: [4]}}|1:27: cpus must be one value",
                "tenants: [default]|1:10: expected fields",
                "tenants: {a: {}, a: {}}|1:18: the field 'a' is there twice",
                "tenant: {}|1:1: unknown field 'tenant'",
                "tenants: {default: {cpus: 4}|1:29: no YAML:",
                "tenants: {}|there are no tenants",
                "pool: {cpus: 200%}|1:14: cpus: '200%' is no percentage",
            })
    void saysWhereTheFileIsWrong(String content, String message) {
        assertThatExceptionOfType(InvalidYamlException.class)
                .isThrownBy(() -> read(content))
                .withMessageStartingWith(directory.resolve("quotas.yaml") + ":")
                .withMessageContaining(message);
    }

    @Test
    void refusesAnEmptyFileAndAMissingOne() {
        assertThatExceptionOfType(InvalidYamlException.class)
                .isThrownBy(() -> read(""))
                .withMessageContaining("empty");
        assertThatExceptionOfType(NoSuchFileException.class)
                .isThrownBy(() -> QuotaFile.read(directory.resolve("none.yaml"), MACHINE));
    }

    @Test
    void theFileThatComesWithTheProjectFitsALaptop() throws Exception {
        Quotas quotas = QuotaFile.read(Path.of("..", "..", "config", "quotas.yaml"), MACHINE);
        assertThat(quotas.of(Quotas.DEFAULT_TENANT).limit()).isEqualTo(new ClusterResources(8, 12_800, 90_000));
    }

    private Quotas read(String content) throws IOException {
        Path file = directory.resolve("quotas.yaml");
        Files.writeString(file, content);
        return QuotaFile.read(file, MACHINE);
    }
}
