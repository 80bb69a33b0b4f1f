package io.github.camelmesos.cluster.provider.pivot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cluster.assembly.LauncherProcess;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterProviderContractTest;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;

class PivotProviderIT extends ClusterProviderContractTest {

    private FakePivot pivot;

    @BeforeEach
    void startPivot() throws Exception {
        pivot = new FakePivot(temporary.resolve("hosts"));
    }

    @Override
    protected void stopSurroundings() throws Exception {
        pivot.close();
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
        Map<String, String> all = new TreeMap<>(settings());
        all.putAll(properties);
        all.put("camelmesos.cluster.stateDirectory", ledger());
        return new PivotProvider(ClusterSettings.of(all), ledger());
    }

    private Map<String, String> settings() {
        return Map.of(
                "camelmesos.cluster.pivot.url", pivot.url(),
                "camelmesos.cluster.pivot.template",
                        Path.of("../../config/appliance.json").toAbsolutePath().toString());
    }

    @Override
    protected void leaveBehind(ClusterSpec spec) throws Exception {
        String[] settings = settings().entrySet().stream()
                .map(setting -> setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        try (LauncherProcess launcher = LauncherProcess.start(
                Path.of(ledger()),
                temporary.resolve("work"),
                PivotProvider.NAME,
                spec.id(),
                temporary.resolve("pid"),
                settings)) {
            launcher.kill();
        }
        assertThat(pivot.has(spec.id())).isTrue();
    }

    @Override
    protected void loseAnAgent() throws Exception {
        pivot.kill("a", "mesos-agent-1");
    }

    /** PIVOT's own business, which a fake has none of. */
    @Override
    protected boolean replacesAgents() {
        return false;
    }

    @Override
    protected boolean goesOnWithoutLauncher() {
        return true;
    }

    @Override
    protected boolean scales() {
        return false;
    }

    @Override
    protected void assertNothingLeft(String id) {
        assertThat(pivot.has(id)).isFalse();
        assertThat(Path.of(ledger(), "pivot")).doesNotExist();
    }
}
