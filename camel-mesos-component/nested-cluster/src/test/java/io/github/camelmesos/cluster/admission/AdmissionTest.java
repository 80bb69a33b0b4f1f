package io.github.camelmesos.cluster.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import io.github.camelmesos.cluster.AdmissionPreview;
import io.github.camelmesos.cluster.AdmissionPreview.Outcome;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ledger.Entries;
import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AdmissionTest extends AdmissionFixture {

    @Test
    void grantsWhatFitsAndWritesItDownFirst() throws Exception {
        admission.apply(
                new Application("one", "run-1", "lab", "fake", shape(4), Optional.of(Duration.ofHours(2))),
                new Applicant() {
                    @Override
                    public void waits(String reason) {
                        throw new AssertionError(reason);
                    }

                    @Override
                    public void granted(LedgerEntry entry) {
                        answers.add("granted");
                        try {
                            assertThat(ledger.entries()).containsExactly(entry);
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                        assertThat(entry.state()).isEqualTo(ClusterState.GRANTED);
                        assertThat(entry.owner()).isEqualTo(ledger.owner());
                        assertThat(entry.deadline())
                                .contains(entry.granted().orElseThrow().plus(Duration.ofHours(2)));
                    }

                    @Override
                    public void refused(AdmissionException reason) {
                        throw new AssertionError(reason);
                    }

                    @Override
                    public void withdrawn() {
                        throw new AssertionError();
                    }

                    @Override
                    public void failed(IOException cause) {
                        throw new AssertionError(cause);
                    }
                });
        assertThat(answers).containsExactly("granted");
    }

    @Test
    void waitsWithNumbersWhileTheTenantsQuotaIsUsedUp() throws Exception {
        apply("one", "lab", 6);
        apply("two", "lab", 4);
        assertThat(answers)
                .containsExactly(
                        "one granted",
                        "two waits: WAITING_FOR_QUOTA: 4 cpus needed, tenant 'lab' has 2 of 8 free (1 cluster running)");
        assertThat(admission.isWaiting()).isTrue();
        giveBack("one");
        assertThat(answers).endsWith("two granted");
        assertThat(admission.isWaiting()).isFalse();
    }

    @Test
    void grantsWhatAnotherLauncherApplied() throws Exception {
        try (FileLedger other = new FileLedger(directory)) {
            Admission elsewhere = new Admission(other, () -> quotas, PATIENCE, clock);
            apply("one", "lab", 8);
            elsewhere.apply(application("two", "lab", shape(8)), note("two"));
            giveBack("one");
            assertThat(answers)
                    .endsWith("two waits: WAITING_FOR_QUOTA: 8 cpus needed, tenant 'lab' has 0 of 8 free"
                            + " (1 cluster running)");
            apply("three", "office", 1);
            assertThat(ledger.read().find("two").orElseThrow().holds()).isTrue();
            elsewhere.review();
            assertThat(answers).endsWith("three granted", "two granted");
        }
    }

    @Test
    void tellsWhomSomebodyTookOutOfTheLedger() throws Exception {
        apply("one", "lab", 8);
        apply("two", "lab", 8);
        Entries.remove(ledger, "two", clock.instant());
        admission.review();
        assertThat(answers).endsWith("two withdrawn");
        assertThat(admission.isWaiting()).isFalse();
    }

    @Test
    void previewsWithoutReservingAnything() throws Exception {
        assertThat(admission.preview(application("x", "lab", shape(4))).outcome())
                .isEqualTo(Outcome.GRANTED);
        apply("one", "lab", 8);
        apply("two", "lab", 1);
        AdmissionPreview preview = admission.preview(application("x", "lab", shape(4)));
        assertThat(preview)
                .hasToString("would wait as number 2: WAITING_FOR_QUOTA: 4 cpus needed, tenant 'lab' has 0 of 8 free"
                        + " (1 cluster running)");
        assertThat(preview.reason()).contains(Reason.WAITING_FOR_QUOTA);
        assertThat(admission.preview(application("x", "lab", shape(9))).reason())
                .contains(Reason.EXCEEDS_TENANT_QUOTA);
        quotas = quotas(20, 10);
        assertThat(admission.preview(application("x", "lab", shape(11))).reason())
                .contains(Reason.EXCEEDS_POOL);
        assertThat(ledger.entries()).extracting(LedgerEntry::cluster).containsExactly("one", "two");
    }

    @Test
    void aQuotaLoweredBelowWhatRunsGrantsNothingNewUntilThereIsRoomAgain() throws Exception {
        apply("one", "lab", 3);
        apply("two", "lab", 3);
        quotas = quotas(4, 10);
        apply("three", "lab", 2);
        assertThat(answers.get(answers.size() - 1))
                .isEqualTo("three waits: WAITING_FOR_QUOTA: 1 cluster needed, tenant 'lab' has 0 of 2 free (2 clusters"
                        + " running)");
        giveBack("one");
        assertThat(answers.get(answers.size() - 1)).isNotEqualTo("three granted");
        assertThat(ledger.read().held()).extracting(LedgerEntry::cluster).containsExactly("two");
        giveBack("two");
        assertThat(answers).endsWith("three granted");
    }

    @Test
    void countsClustersAndAgents() throws Exception {
        admission.apply(application("one", "lab", new ClusterShape(3, new ClusterResources(0.1, 1, 1))), note("one"));
        admission.apply(application("two", "lab", new ClusterShape(2, new ClusterResources(0.1, 1, 1))), note("two"));
        assertThat(answers)
                .endsWith(
                        "two waits: WAITING_FOR_QUOTA: 2 agents needed, tenant 'lab' has 1 of 4 free (1 cluster running)");
        withdraw("two");
        apply("three", "lab", 0.1);
        apply("four", "office", 0.1);
        withdraw("three");
        apply("five", "lab", 0.1);
        apply("six", "lab", 0.1);
        assertThat(answers.get(answers.size() - 1))
                .contains("six waits: WAITING_FOR_QUOTA: 1 cluster needed, tenant 'lab' has 0 of 2 free");
    }

    @Test
    void whoTakesHisApplicationBackIsNotGrantedAnything() throws Exception {
        apply("one", "lab", 8);
        apply("two", "lab", 8);
        withdraw("two");
        giveBack("one");
        assertThat(answers).doesNotContain("two granted");
    }

    @Test
    void refusesWhoWaitsWhenTheQuotaIsLoweredBelowWhatHeNeeds() throws Exception {
        apply("one", "lab", 8);
        apply("two", "lab", 8);
        quotas = quotas(4, 10);
        admission.review();
        assertThat(answers.get(answers.size() - 1))
                .startsWith("two refused: EXCEEDS_TENANT_QUOTA: 8 cpus needed, tenant 'lab' has 0 of 4 free");
        assertThat(admission.isWaiting()).isFalse();
    }

    @Test
    void countsWhatOtherLaunchersWereGranted() throws Exception {
        try (FileLedger other = new FileLedger(directory)) {
            Admission elsewhere = new Admission(other, () -> quotas, PATIENCE, clock);
            elsewhere.apply(application("one", "lab", shape(6)), note("one"));
            apply("two", "lab", 4);
            assertThat(answers.get(1)).startsWith("two waits");
        }
    }

    @Test
    void failsWhatCannotBeWrittenDown() throws Exception {
        apply("one", "lab", 1);
        Files.writeString(directory.resolve("clusters/one.json"), "spoilt");
        apply("two", "lab", 1);
        assertThat(answers.get(1)).startsWith("two failed: the ledger entry");
    }

    @Test
    void failsASecondClusterOfTheSameName() throws Exception {
        apply("one", "lab", 1);
        apply("one", "lab", 1);
        assertThat(answers).containsExactly("one granted", "one failed: the ledger has a cluster of that name already");
    }

    @Test
    void resizesWithinTheQuotaOnly() throws Exception {
        apply("one", "lab", 2);
        LedgerEntry entry = ledger.entries().get(0);
        LedgerEntry bigger =
                admission.resize("one", new ClusterShape(4, entry.shape().agent()));
        assertThat(ledger.entries()).containsExactly(bigger);
        assertThat(bigger.shape().total().cpus()).isEqualTo(8);
        assertThatExceptionOfType(AdmissionException.class)
                .isThrownBy(() -> admission.resize(
                        "one", new ClusterShape(5, entry.shape().agent())))
                .matches(e -> e.reason() == Reason.EXCEEDS_TENANT_QUOTA);
        assertThat(ledger.entries()).containsExactly(bigger);
    }
}
