package io.github.camelmesos.cluster;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClusterRequestTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "-a", "A", "a/b", "..", "a b", "ä", "a.b"})
    void refusesIdsThatAreNoSafeNames(String id) {
        assertThatIllegalArgumentException().isThrownBy(() -> request(id)).withMessageContaining("'" + id + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "run-1", "0b9e4e6a-8f0c-4f6f-9d53-0d7f5c2d9a10"})
    void takesPlainIds(String id) {
        assertThatNoException().isThrownBy(() -> request(id));
    }

    @Test
    void refusesWishesForNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> wish(0, 1)).withMessageContaining("cpus");
        assertThatIllegalArgumentException().isThrownBy(() -> wish(1, 0)).withMessageContaining("agents");
        assertThatIllegalArgumentException().isThrownBy(() -> wish(Double.NaN, 1));
    }

    private static ClusterWish wish(double cpus, int agents) {
        return new ClusterWish(
                OptionalDouble.of(cpus), OptionalLong.empty(), OptionalLong.empty(), OptionalInt.of(agents));
    }

    private static ClusterRequest request(String id) {
        return new ClusterRequest(
                id,
                "run",
                "default",
                Optional.empty(),
                new Demand("step", ClusterResources.NONE, OptionalInt.empty()),
                ClusterWish.NONE,
                Optional.empty());
    }
}
