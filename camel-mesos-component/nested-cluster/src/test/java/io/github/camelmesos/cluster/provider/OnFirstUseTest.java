package io.github.camelmesos.cluster.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ProvisioningException;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnFirstUseTest {

    private static final ClusterSpec SPEC =
            new ClusterSpec("a", "run", "default", new ClusterShape(1, ClusterResources.NONE), "ledger");

    @TempDir
    Path temporary;

    private final FakeProvider fake = new FakeProvider();
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void isNotMadeToFindNothing() throws Exception {
        fake.existing.add("left");
        try (ClusterProvider provider = provider()) {
            assertThat(provider.discover()).isEmpty();
        }
        assertThat(made).hasValue(0);
    }

    @Test
    void isMadeOnceWithTheFirstCluster() throws Exception {
        try (ClusterProvider provider = provider()) {
            provider.create(SPEC, step -> {});
            provider.attachChronos("a", step -> {});
            provider.scale("a", 2, step -> {});
            provider.destroy("a");
        }
        assertThat(made).hasValue(1);
        assertThat(fake.calls).containsExactly("create a", "attach a", "scale a 2", "destroy a", "close");
    }

    @Test
    void findsWhatAnEarlierLauncherLeft() throws Exception {
        provider().create(SPEC, step -> {});
        assertThat(provider().discover()).containsExactly("a");
    }

    @Test
    void whatIsWrongWithItsSettingsFailsTheCluster() {
        ClusterProvider wrong = new OnFirstUse(
                "fake",
                () -> {
                    throw new IllegalArgumentException("no such thing");
                },
                temporary.resolve("fake"));
        assertThatExceptionOfType(ProvisioningException.class)
                .isThrownBy(() -> wrong.create(SPEC, step -> {}))
                .withMessage("provider fake: no such thing");
    }

    private ClusterProvider provider() {
        return new OnFirstUse(
                "fake",
                () -> {
                    made.incrementAndGet();
                    return fake;
                },
                temporary.resolve("providers/fake"));
    }
}
