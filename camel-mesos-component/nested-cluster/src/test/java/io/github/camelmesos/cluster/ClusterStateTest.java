package io.github.camelmesos.cluster;

import static io.github.camelmesos.cluster.ClusterState.DESTROYED;
import static io.github.camelmesos.cluster.ClusterState.DRAINING;
import static io.github.camelmesos.cluster.ClusterState.FAILED;
import static io.github.camelmesos.cluster.ClusterState.GRANTED;
import static io.github.camelmesos.cluster.ClusterState.PROVISIONING;
import static io.github.camelmesos.cluster.ClusterState.READY;
import static io.github.camelmesos.cluster.ClusterState.REQUESTED;
import static io.github.camelmesos.cluster.ClusterState.WAITING;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClusterStateTest {

    @Test
    void aClusterThatFaresWellGoesStraightThrough() {
        ClusterState[] life = {REQUESTED, WAITING, GRANTED, PROVISIONING, READY, DRAINING, DESTROYED};
        for (int i = 0; i + 1 < life.length; i++) {
            assertThat(life[i].allows(life[i + 1]))
                    .as(life[i] + " → " + life[i + 1])
                    .isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"DESTROYED", "FAILED"})
    void anythingCanFailAndIsStillDrained(ClusterState state) {
        assertThat(state.allows(FAILED)).isTrue();
        assertThat(FAILED.allows(DRAINING)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void nothingFollowsDestroyedAndNothingLeadsBackToRequested(ClusterState state) {
        assertThat(DESTROYED.allows(state)).isFalse();
        assertThat(state.allows(REQUESTED)).isFalse();
    }

    @Test
    void nothingIsMadeWithoutAGrant() {
        assertThat(REQUESTED.allows(PROVISIONING)).isFalse();
        assertThat(WAITING.allows(PROVISIONING)).isFalse();
        assertThat(GRANTED.allows(READY)).isFalse();
    }
}
