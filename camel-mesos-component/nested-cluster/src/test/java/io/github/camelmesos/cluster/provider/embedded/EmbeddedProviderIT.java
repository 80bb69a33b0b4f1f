package io.github.camelmesos.cluster.provider.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cluster.assembly.LauncherProcess;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterProviderContractTest;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.TaskProcess;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;

class EmbeddedProviderIT extends ClusterProviderContractTest {

    private Set<String> threadsBefore;
    private Path work;
    private EmbeddedProvider provider;

    @BeforeEach
    void remember() {
        work = temporary.resolve("work");
        threadsBefore = threads();
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
        provider = new EmbeddedProvider(ClusterSettings.of(all), ledger());
        return provider;
    }

    /** Agents that are threads of this JVM do not die alone; this one is told to. */
    @Override
    protected void loseAnAgent() throws Exception {
        provider.loseAnAgent("a");
    }

    @Override
    protected boolean replacesAgents() {
        return false;
    }

    @Override
    protected void leaveBehind(ClusterSpec spec) throws Exception {
        Path pid = temporary.resolve("pid");
        try (LauncherProcess launcher =
                LauncherProcess.start(Path.of(ledger()), work, EmbeddedProvider.NAME, spec.id(), pid)) {
            launcher.kill();
        }
        assertThat(work.resolve(spec.id())).isDirectory();
        new TaskProcess(pid).awaitEnd();
    }

    /** A cluster's servers are threads of this JVM; their sockets close with them. */
    @Override
    protected void assertNothingLeft(String id) {
        assertThat(work).doesNotExist();
        await().untilAsserted(() -> assertThat(threads()).isSubsetOf(threadsBefore));
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name ->
                        name.matches("(?i).*(mesos|zookeeper|chronos|curator|SyncThread|SessionTracker|NIOServer"
                                + "|ProcessThread|SendThread|EventThread|agents-).*"))
                .collect(Collectors.toSet());
    }
}
