package io.github.camelmesos.cluster.provider.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.assembly.LauncherProcess;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterProviderContractTest;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.TaskProcess;
import io.github.camelmesos.cluster.provider.supervised.SupervisedProvider;
import io.github.camelmesos.cluster.provider.supervised.SupervisedSettings;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

class ProcessProviderIT extends ClusterProviderContractTest {

    private Path work;

    @BeforeEach
    void workDirectory() {
        work = temporary.resolve("work");
    }

    @Override
    protected ClusterProvider open() {
        return open(Map.of());
    }

    @Override
    protected ClusterProvider openWithoutAgents() {
        return open(Map.of("camelmesos.cluster.timeout.agents", "1ms"));
    }

    private ClusterProvider open(Map<String, String> properties) {
        Map<String, String> all = new TreeMap<>(properties);
        all.put("camelmesos.cluster.workDirectory", work.toString());
        ClusterSettings settings = ClusterSettings.of(all);
        return new SupervisedProvider(
                settings, new SupervisedSettings(1, 5), new ProcessPlatform(settings, ledger(), System.getenv()));
    }

    @Override
    protected void leaveBehind(ClusterSpec spec) throws Exception {
        Path pid = temporary.resolve("pid");
        try (LauncherProcess launcher =
                LauncherProcess.start(Path.of(ledger()), work, ProcessPlatform.NAME, spec.id(), pid)) {
            launcher.kill();
        }
        assertThat(work.resolve(spec.id())).isDirectory();
        new TaskProcess(pid).awaitEnd();
        await().until(() -> processes(spec.id()).find().isEmpty());
    }

    @Override
    protected void loseAnAgent() throws Exception {
        ProcessMark.ofServer("a", "mesos-agent-1", ledger()).find().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    protected boolean replacesAgents() {
        return true;
    }

    @Override
    protected void assertNothingLeft(String id) throws Exception {
        assertThat(work).doesNotExist();
        assertThat(processes(id).find()).isEmpty();
    }

    private ProcessMark processes(String cluster) {
        return ProcessMark.ofCluster(cluster, ledger());
    }
}
