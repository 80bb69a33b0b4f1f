package io.github.camelmesos.cluster.provider.docker;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.assembly.LauncherProcess;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterProviderContractTest;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.provider.supervised.SupervisedProvider;
import io.github.camelmesos.cluster.provider.supervised.SupervisedSettings;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class DockerProviderIT extends ClusterProviderContractTest {

    private Path work;

    @BeforeAll
    static void engine(@TempDir Path context) throws Exception {
        DockerEngine.require(context);
    }

    @BeforeEach
    void workDirectory() {
        work = temporary.resolve("work");
    }

    @Override
    protected ClusterProvider open() throws Exception {
        return open(Map.of());
    }

    @Override
    protected ClusterProvider openWithoutAgents() throws Exception {
        return open(Map.of("camelmesos.cluster.timeout.agents", "1ms"));
    }

    private ClusterProvider open(Map<String, String> properties) throws Exception {
        Map<String, String> all = new TreeMap<>(DockerEngine.settings(work, temporary));
        all.putAll(properties);
        ClusterSettings settings = ClusterSettings.of(all);
        return new SupervisedProvider(
                settings, new SupervisedSettings(1, 5), new DockerPlatform(settings, ledger(), System.getenv()));
    }

    @Override
    protected void leaveBehind(ClusterSpec spec) throws Exception {
        String[] settings = DockerEngine.settings(work, temporary).entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        Path pid = temporary.resolve("pid");
        try (LauncherProcess launcher =
                LauncherProcess.start(Path.of(ledger()), work, DockerPlatform.NAME, spec.id(), pid, settings)) {
            launcher.kill();
        }
        assertThat(found("ps", spec.id())).contains("camel-mesos-a-mesos-agent-1");
    }

    @Override
    protected void loseAnAgent() throws Exception {
        DockerEngine.CLI.run(List.of("kill", "camel-mesos-a-mesos-agent-1"));
    }

    @Override
    protected boolean replacesAgents() {
        return true;
    }

    /** It has its number in a container that is gone. */
    @Override
    protected void awaitTaskEnd(Path pidFile) throws Exception {
        assertThat(found("ps", "a")).isEmpty();
    }

    @Override
    protected void assertNothingLeft(String id) throws Exception {
        assertThat(work).doesNotExist();
        assertThat(found("ps", id)).isEmpty();
        assertThat(found("network", id)).isEmpty();
    }

    private String found(String what, String cluster) throws Exception {
        List<String> filter = List.of(
                "--filter", "label=io.github.camelmesos.cluster=" + cluster,
                "--filter", "label=io.github.camelmesos.ledger=" + ledger());
        List<String> words = new ArrayList<>(
                what.equals("ps")
                        ? List.of("ps", "--all", "--format", "{{.Names}}")
                        : List.of("network", "ls", "--format", "{{.Name}}"));
        words.addAll(filter);
        return DockerEngine.CLI.run(words);
    }
}
