package io.github.camelmesos.cluster.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who is granted first. */
class QueueOrderTest extends AdmissionFixture {

    @Test
    void nobodyOfTheSameTenantOvertakes() throws Exception {
        apply("one", "lab", 6);
        apply("big", "lab", 8);
        apply("small", "lab", 1);
        assertThat(answers)
                .endsWith(
                        "small waits: WAITING_FOR_TURN: 1 cpu, 10 MiB memory, 10 MiB disk are free, but cluster big of"
                                + " tenant 'lab' is first and needs 8 cpus, 10 MiB memory, 10 MiB disk");
        giveBack("one");
        assertThat(answers).contains("big granted").doesNotContain("small granted");
        giveBack("big");
        assertThat(answers).endsWith("small granted");
    }

    @Test
    void anotherTenantIsNotHeldUpByATenantsQuota() throws Exception {
        apply("one", "lab", 8);
        apply("two", "lab", 1);
        apply("three", "office", 1);
        assertThat(answers).endsWith("three granted");
    }

    @Test
    void nobodyOvertakesWhoWaitsForThePoolAndWouldBeDelayed() throws Exception {
        apply("one", "lab", 7);
        apply("two", "office", 8);
        apply("three", "third", 3);
        assertThat(answers)
                .contains("two waits: WAITING_FOR_POOL: 8 cpus needed, the pool has 3 of 10 free (1 cluster running)")
                .endsWith(
                        "three waits: WAITING_FOR_TURN: 3 cpus, 10 MiB memory, 10 MiB disk are free, but cluster two of"
                                + " tenant 'office' is first and needs 8 cpus, 10 MiB memory, 10 MiB disk");
        giveBack("one");
        assertThat(answers)
                .endsWith(
                        "two granted",
                        "three waits: WAITING_FOR_POOL: 3 cpus needed, the pool has 2 of 10 free (1 cluster running)");
        giveBack("two");
        assertThat(answers).endsWith("three granted");
    }

    @Test
    void fillsAGapWithWhatLeavesEnoughForTheFirst() throws Exception {
        apply("one", "lab", 7);
        apply("two", "office", 8);
        apply("three", "third", 2);
        assertThat(answers).endsWith("three granted");
        giveBack("one");
        assertThat(answers).endsWith("two granted");
    }

    @Test
    void fillsAGapWithWhatIsGoneBeforeTheFirstCanStart() throws Exception {
        applyFor("one", "lab", 7, Duration.ofHours(2));
        apply("two", "office", 8);
        applyFor("long", "third", 3, Duration.ofHours(3));
        assertThat(answers.get(answers.size() - 1)).startsWith("long waits: WAITING_FOR_TURN");
        applyFor("short", "third", 3, Duration.ofHours(1));
        assertThat(answers).endsWith("short granted");
    }

    @Test
    void higherPriorityComesFirst() throws Exception {
        tenant("office", 5, 1, Optional.empty());
        apply("one", "lab", 8);
        apply("two", "lab", 4);
        apply("big", "third", 6);
        apply("three", "office", 6);
        giveBack("one");
        assertThat(granted()).containsExactly("one", "three", "two");
    }

    @Test
    void whoUsedLeastOfLateForItsWeightComesFirst() throws Exception {
        apply("used", "lab", 8);
        clock.advance(Duration.ofHours(10));
        giveBack("used");
        apply("all", "third", 8);
        apply("lab-1", "lab", 6);
        apply("office-1", "office", 6);
        giveBack("all");
        assertThat(granted()).containsExactly("used", "all", "office-1");
        clock.advance(Duration.ofMinutes(30));
        giveBack("office-1");
        tenant("lab", 0, 1000, Optional.empty());
        apply("block", "third", 8);
        giveBack("lab-1");
        apply("office-2", "office", 6);
        apply("lab-2", "lab", 6);
        giveBack("block");
        assertThat(granted()).endsWith("lab-2");
    }

    @Test
    void whatIsHeldNowWeighsAsMuchAsAnHourOfIt() throws Exception {
        quotas = quotas(4, 8);
        apply("lab-1", "lab", 2);
        apply("block", "third", 4);
        clock.advance(Duration.ofMinutes(1));
        apply("lab-2", "lab", 2);
        assertThat(granted()).containsExactly("lab-1", "block", "lab-2");
        apply("lab-3", "lab", 4);
        apply("office-1", "office", 4);
        giveBack("block");
        assertThat(granted()).endsWith("office-1");
    }

    @Test
    void whoHasWaitedPastThePatienceComesBeforeHigherPriorities() throws Exception {
        tenant("office", 100, 1, Optional.empty());
        apply("one", "third", 8);
        apply("patient", "lab", 6);
        clock.advance(PATIENCE.plusSeconds(1));
        apply("important", "office", 6);
        giveBack("one");
        assertThat(granted()).containsExactly("one", "patient");
    }

    @Test
    void listsTheQueueInTheOrderOfItsTurns() throws Exception {
        tenant("office", 5, 1, Optional.empty());
        apply("one", "third", 8);
        apply("two", "lab", 6);
        apply("three", "office", 6);
        assertThat(admission.queue())
                .extracting(verdict -> verdict.entry().cluster() + " "
                        + verdict.preview().position() + " "
                        + verdict.preview().reason().orElseThrow())
                .containsExactly("three 1 WAITING_FOR_POOL", "two 2 WAITING_FOR_POOL");
    }

    @Test
    void whoGrowsDoesNotOvertakeWhoWaits() throws Exception {
        apply("one", "lab", 2);
        apply("two", "third", 4);
        apply("waits", "office", 5);
        assertThatExceptionOfType(AdmissionException.class)
                .isThrownBy(() -> admission.resize("one", new ClusterShape(2, new ClusterResources(2, 10, 10))))
                .withMessage("WAITING_FOR_TURN: cluster waits of tenant 'office' is first and needs 5 cpus, 10 MiB"
                        + " memory, 10 MiB disk");
        withdraw("waits");
        assertThat(admission
                        .resize("one", new ClusterShape(2, new ClusterResources(2, 10, 10)))
                        .shape()
                        .agents())
                .isEqualTo(2);
    }
}
