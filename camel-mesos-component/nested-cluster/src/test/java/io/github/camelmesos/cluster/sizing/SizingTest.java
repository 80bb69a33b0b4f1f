package io.github.camelmesos.cluster.sizing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.Demand.Figures;
import io.github.camelmesos.cluster.SizedCluster;
import io.github.camelmesos.cluster.quota.Pool;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.quota.TenantQuota;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class SizingTest {

    private static final ClusterResources STEP = new ClusterResources(1, 1000, 2000);
    private static final ClusterResources LIMIT = new ClusterResources(8, 16_000, 100_000);

    private ClusterResources limit = LIMIT;
    private ClusterResources largestAgent = LIMIT;

    private int agents = 4;

    @Test
    void oneJobGetsOneAgentOfItsSize() throws Exception {
        assertThat(size(demand(STEP, 1), ClusterWish.NONE)).isEqualTo(new ClusterShape(1, STEP));
    }

    @Test
    void jobsOfKnownWidthGetOneAgentThatHoldsThemAll() throws Exception {
        assertThat(size(demand(STEP, 3), ClusterWish.NONE))
                .isEqualTo(new ClusterShape(1, new ClusterResources(3, 3000, 6000)));
    }

    @Test
    void moreJobsThanFitGetWhatTheQuotaLetsThemUseAtOnceAndNoMore() throws Exception {
        assertThat(size(demand(STEP, Integer.MAX_VALUE), ClusterWish.NONE))
                .isEqualTo(new ClusterShape(1, new ClusterResources(8, 8000, 16_000)));
    }

    @Test
    void jobsOfDifferentSizesGetTheCpusOfAllThatRunAtOnce() throws Exception {
        ClusterResources biggest = new ClusterResources(4, 1000, 2000);
        Demand wide = new Demand("sort", biggest, OptionalInt.of(6), Optional.of(new Figures(3, 2, 6, 5.5)));
        assertThat(size(wide, ClusterWish.NONE))
                .isEqualTo(new ClusterShape(1, new ClusterResources(5.5, 6000, 12_000)));
        Demand wider = new Demand("sort", biggest, OptionalInt.of(100), Optional.of(new Figures(3, 2, 100, 100)));
        assertThat(size(wider, ClusterWish.NONE)).isEqualTo(new ClusterShape(1, new ClusterResources(8, 8000, 16_000)));
    }

    @Test
    void sharesGpusEvenly() throws Exception {
        limit = new ClusterResources(8, 16_000, 100_000, 4);
        largestAgent = limit;
        ClusterWish gpus = new ClusterWish(
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.of(2),
                OptionalInt.of(4));
        assertThat(size(demand(STEP, 2), gpus)).isEqualTo(new ClusterShape(2, new ClusterResources(1, 1000, 2000, 2)));
        ClusterWish odd = new ClusterWish(
                OptionalDouble.empty(),
                OptionalLong.empty(),
                OptionalLong.empty(),
                OptionalInt.of(2),
                OptionalInt.of(3));
        refuses(demand(STEP, 2), odd, Reason.EXCEEDS_TENANT_QUOTA, "3 gpus cannot be shared evenly by 2 agents");
        limit = LIMIT;
        refuses(
                demand(STEP, 2),
                odd,
                Reason.EXCEEDS_TENANT_QUOTA,
                "3 gpus asked for, but tenant 'lab' may have 0 gpus");
    }

    @Test
    void saysHowMuchOfAnUnknownWidthIsKnown() throws Exception {
        Demand unknown = new Demand("sort", STEP, OptionalInt.empty(), Optional.of(new Figures(5, 3, 2, 2)));
        assertThat(sizing().size("lab", unknown, ClusterWish.NONE).explanation())
                .contains(
                        "5 steps, 3 of them one after the other",
                        "how many jobs run at once, or what they ask for, is not known before the run (at least 2):"
                                + " the whole quota");
    }

    @Test
    void unknownWidthGetsTheWholeQuota() throws Exception {
        assertThat(size(new Demand("sort", STEP, OptionalInt.empty()), ClusterWish.NONE))
                .isEqualTo(new ClusterShape(1, LIMIT));
    }

    @Test
    void severalAgentsWhereOneMachineIsTooSmall() throws Exception {
        spread();
        assertThat(size(demand(STEP, 8), ClusterWish.NONE))
                .isEqualTo(new ClusterShape(2, new ClusterResources(4, 4000, 8000)));
    }

    @Test
    void fewerAgentsRatherThanAgentsTooSmallForTheBiggestStep() throws Exception {
        spread();
        limit = new ClusterResources(5, 16_000, 100_000);
        ClusterShape shape = size(
                new Demand(
                        "sort",
                        new ClusterResources(3, 1000, 2000),
                        OptionalInt.of(2),
                        Optional.of(new Figures(2, 1, 2, 5))),
                ClusterWish.NONE);
        assertThat(shape).isEqualTo(new ClusterShape(1, new ClusterResources(4, 2000, 4000)));
    }

    @Test
    void fewerAgentsWhereTheTenantMayHaveFewer() throws Exception {
        spread();
        agents = 1;
        assertThat(size(demand(STEP, 8), ClusterWish.NONE))
                .isEqualTo(new ClusterShape(1, new ClusterResources(4, 8000, 16_000)));
    }

    @Test
    void aUsersNumbersWin() throws Exception {
        assertThat(size(demand(STEP, 1), wish(4, 8000, 10_000, 2)))
                .isEqualTo(new ClusterShape(2, new ClusterResources(2, 4000, 5000)));
    }

    @Test
    void asMuchAsEachAgentAskedForNeedsForTheBiggestStep() throws Exception {
        assertThat(size(demand(STEP, 1), wish(-1, -1, -1, 3))).isEqualTo(new ClusterShape(3, STEP));
    }

    @Test
    void agentsNeverSumUpToMoreThanTheQuota() throws Exception {
        ClusterShape shape = size(new Demand("sort", STEP, OptionalInt.empty()), wish(-1, -1, -1, 3));
        assertThat(shape.agents()).isEqualTo(3);
        assertThat(shape.agent().cpus()).isEqualTo(2.666);
        assertThat(shape.total().fitsIn(LIMIT)).isTrue();
    }

    @Test
    void aWorkflowWithoutJobsGetsTheSmallestAgent() throws Exception {
        ClusterShape shape = size(demand(ClusterResources.NONE, 0), ClusterWish.NONE);
        assertThat(shape.agents()).isEqualTo(1);
        assertThat(shape.agent().cpus()).isPositive();
    }

    @Test
    void explainsWhereTheNumbersComeFrom() throws Exception {
        SizedCluster sized = sizing().size("lab", demand(STEP, 20), wish(-1, 9000, -1, -1));
        assertThat(sized.explanation())
                .containsExactly(
                        "biggest step 'sort': 1 cpu, 1000 MiB memory, 2000 MiB disk",
                        "tenant 'lab' may have 8 cpus, 16000 MiB memory, 100000 MiB disk, 4 agents",
                        "at most 20 jobs at once, 8 as far as the quota goes: 8 cpus, 8000 MiB memory, 16000 MiB disk",
                        "asked for by the user: 9000 MiB memory",
                        "cluster: 1 agent of 8 cpus, 9000 MiB memory, 16000 MiB disk");
    }

    @Test
    void refusesAStepBeyondTheQuota() {
        refuses(
                demand(new ClusterResources(2, 20_000, 10), 1),
                ClusterWish.NONE,
                Reason.STEP_EXCEEDS_QUOTA,
                "step 'sort' needs 20000 MiB memory, but tenant 'lab' may have 16000 MiB memory");
    }

    @Test
    void refusesAStepBeyondTheLargestAgent() {
        spread();
        refuses(
                demand(new ClusterResources(6, 1000, 10), 1),
                ClusterWish.NONE,
                Reason.STEP_EXCEEDS_AGENT,
                "step 'sort' needs 6 cpus, but the largest agent of the pool has 4 cpus");
    }

    @Test
    void refusesAgentsAskedForThatAreTooSmall() {
        refuses(
                demand(new ClusterResources(2, 1000, 10), 1),
                wish(4, -1, -1, 4),
                Reason.STEP_EXCEEDS_AGENT,
                "step 'sort' needs 2 cpus, but each agent would have 1 cpu (4 cpus for 4 agents)");
    }

    @Test
    void refusesAWishBeyondTheQuota() {
        refuses(
                demand(STEP, 1),
                wish(9, -1, -1, -1),
                Reason.EXCEEDS_TENANT_QUOTA,
                "9 cpus asked for, but tenant 'lab' may have 8 cpus");
        refuses(
                demand(STEP, 1),
                wish(-1, -1, -1, 5),
                Reason.EXCEEDS_TENANT_QUOTA,
                "5 agents asked for, but tenant 'lab' may have 4");
    }

    @Test
    void refusesAWishThatTheAgentsAllowedCannotHold() {
        spread();
        agents = 1;
        refuses(demand(STEP, 1), wish(6, -1, -1, -1), Reason.EXCEEDS_TENANT_QUOTA, "6 cpus for each of 1 agents");
    }

    private void refuses(Demand demand, ClusterWish wish, Reason reason, String message) {
        assertThatExceptionOfType(AdmissionException.class)
                .isThrownBy(() -> size(demand, wish))
                .withMessageContaining(message)
                .matches(e -> e.reason() == reason);
    }

    /** Agents of 4 cpus at most. */
    private void spread() {
        largestAgent = new ClusterResources(4, 8000, 50_000);
    }

    private ClusterShape size(Demand demand, ClusterWish wish) throws AdmissionException {
        return sizing().size("lab", demand, wish).shape();
    }

    private Sizing sizing() {
        TenantQuota quota = new TenantQuota("lab", limit, agents, 3, Optional.empty());
        return new Sizing(new Quotas(new Pool(LIMIT.max(limit), largestAgent), Map.of("lab", quota)));
    }

    private static Demand demand(ClusterResources biggest, int width) {
        return new Demand("sort", biggest, OptionalInt.of(width));
    }

    /** Below zero: not asked for. */
    private static ClusterWish wish(double cpus, long memory, long disk, int agents) {
        return new ClusterWish(
                cpus < 0 ? OptionalDouble.empty() : OptionalDouble.of(cpus),
                memory < 0 ? OptionalLong.empty() : OptionalLong.of(memory),
                disk < 0 ? OptionalLong.empty() : OptionalLong.of(disk),
                agents < 0 ? OptionalInt.empty() : OptionalInt.of(agents));
    }
}
