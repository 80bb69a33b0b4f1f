package io.github.camelmesos.cluster.assembly;

import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.OnFirstUse;
import io.github.camelmesos.cluster.provider.Providers;
import io.github.camelmesos.cluster.provider.docker.DockerPlatform;
import io.github.camelmesos.cluster.provider.embedded.EmbeddedProvider;
import io.github.camelmesos.cluster.provider.pivot.PivotProvider;
import io.github.camelmesos.cluster.provider.process.ProcessPlatform;
import io.github.camelmesos.cluster.provider.supervised.ServerPlatform;
import io.github.camelmesos.cluster.provider.supervised.SupervisedProvider;
import io.github.camelmesos.cluster.provider.supervised.SupervisedSettings;
import io.github.camelmesos.cluster.settings.ClusterSettings;
import io.github.camelmesos.cluster.settings.Setting;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** The providers there are. */
record KnownProviders(ClusterSettings settings, String ledger) {

    private static final int MOST_MASTERS = 9;
    private static final int MOST_REPAIRS = 1_000_000;

    Providers all() {
        return new Providers(
                settings.provider(),
                List.of(
                        new EmbeddedProvider(settings, ledger),
                        onFirstUse(
                                ProcessPlatform.NAME,
                                () -> supervised(new ProcessPlatform(settings, ledger, System.getenv()))),
                        onFirstUse(
                                DockerPlatform.NAME,
                                () -> supervised(new DockerPlatform(settings, ledger, System.getenv()))),
                        onFirstUse(PivotProvider.NAME, () -> new PivotProvider(settings, ledger))));
    }

    private ClusterProvider onFirstUse(String name, Supplier<ClusterProvider> maker) {
        Path memory = settings.stateDirectory().resolve("providers").resolve(name);
        return new OnFirstUse(name, maker, memory);
    }

    private ClusterProvider supervised(ServerPlatform platform) {
        SupervisedSettings own = new SupervisedSettings(
                settings.number(Setting.MASTERS, 1, MOST_MASTERS), settings.number(Setting.REPAIRS, 0, MOST_REPAIRS));
        return new SupervisedProvider(settings, own, platform);
    }
}
