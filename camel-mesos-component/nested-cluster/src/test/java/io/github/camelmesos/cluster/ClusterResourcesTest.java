package io.github.camelmesos.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class ClusterResourcesTest {

    @Test
    void sumsOfCpusAreExact() {
        ClusterResources tenth = new ClusterResources(0.1, 1, 1);
        assertThat(tenth.times(3)).isEqualTo(new ClusterResources(0.3, 3, 3));
        assertThat(tenth.plus(tenth).plus(tenth).fitsIn(new ClusterResources(0.3, 3, 3)))
                .isTrue();
    }

    @Test
    void fitsOnlyWhereEveryAmountDoes() {
        ClusterResources room = new ClusterResources(2, 10, 10);
        assertThat(new ClusterResources(2, 10, 10).fitsIn(room)).isTrue();
        assertThat(new ClusterResources(2.001, 1, 1).fitsIn(room)).isFalse();
        assertThat(new ClusterResources(1, 11, 1).fitsIn(room)).isFalse();
        assertThat(new ClusterResources(1, 1, 11).fitsIn(room)).isFalse();
    }

    @Test
    void whatIsLeftIsNeverNegative() {
        assertThat(new ClusterResources(2, 10, 5).minus(new ClusterResources(1.5, 20, 5)))
                .isEqualTo(new ClusterResources(0.5, 0, 0));
    }

    @Test
    void refusesNegativeAmounts() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ClusterResources(-1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClusterResources(Double.NaN, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ClusterResources(1, -1, 1));
    }

    @Test
    void readsWell() {
        assertThat(new ClusterResources(1, 512, 1024)).hasToString("1 cpu, 512 MiB memory, 1024 MiB disk");
        assertThat(new ClusterResources(1.5, 512, 1024)).hasToString("1.5 cpus, 512 MiB memory, 1024 MiB disk");
    }
}
