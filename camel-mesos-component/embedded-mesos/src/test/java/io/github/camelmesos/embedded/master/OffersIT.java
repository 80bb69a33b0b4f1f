package io.github.camelmesos.embedded.master;

import static io.github.camelmesos.embedded.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.embedded.TestCluster;
import io.github.camelmesos.embedded.TestFramework;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.operator.QuotaConfig;
import io.github.camelmesos.mesos.resource.PortRanges;
import io.github.camelmesos.mesos.resource.Resources;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who is offered what, and when. */
class OffersIT {
    private static final Filters LONG = Filters.refuseFor(Duration.ofHours(1));

    @TempDir
    Path workDir;

    private TestCluster cluster;
    private TestFramework framework;

    @BeforeEach
    void start() throws IOException {
        cluster = TestCluster.start(workDir);
        framework = TestFramework.start(cluster.locator());
        eventually().until(() -> framework.offers().size() == 1);
    }

    @AfterEach
    void stop() {
        framework.close();
        cluster.close();
    }

    private static Resources offered(TestFramework to) {
        return to.offers().stream()
                .map(offer -> Resources.from(offer.resources()))
                .reduce(Resources.NONE, Resources::plus);
    }

    private void declineAll() {
        for (Offer offer : List.copyOf(framework.offers())) {
            framework.offers().remove(offer);
            framework.client().decline(List.of(offer.id()), Filters.NONE);
        }
    }

    private OfferId decline(Filters filters) {
        Offer offer = framework.offers().get(0);
        framework.offers().clear();
        framework.client().decline(List.of(offer.id()), filters);
        return offer.id();
    }

    @Test
    void theFirstOfferIsTheWholeAgent() {
        assertThat(offered(framework)).isEqualTo(TestCluster.RESOURCES);
    }

    @Test
    void whatIsDeclinedWithoutAFilterComesAgainAtOnce() {
        OfferId declined = decline(Filters.NONE);
        eventually().until(() -> framework.offers().size() == 1);
        assertThat(framework.offers().get(0).id()).isNotEqualTo(declined);
    }

    @Test
    void aFilterEnds() {
        decline(Filters.refuseFor(Duration.ofMillis(300)));
        eventually().until(() -> framework.offers().size() == 1);
    }

    @Test
    void revivingTakesFiltersBack() {
        decline(LONG);
        framework.client().revive();
        eventually().until(() -> framework.offers().size() == 1);
    }

    @Test
    void whatOneDeclinesAnotherIsOffered() {
        decline(LONG);
        try (TestFramework second = TestFramework.start(cluster.locator())) {
            eventually().until(() -> second.offers().size() == 1);
            assertThat(framework.offers()).isEmpty();
        }
    }

    @Test
    void aSuppressedFrameworkIsOfferedNothingUntilItRevives() {
        framework.client().suppress();
        decline(Filters.NONE);
        try (TestFramework second = TestFramework.start(cluster.locator())) {
            eventually().until(() -> second.offers().size() == 1);
        }
        assertThat(framework.offers()).isEmpty();
        framework.client().revive();
        eventually().until(() -> framework.offers().size() == 1);
    }

    @Test
    void theFrameworkWithTheSmallerShareIsServedFirst() {
        for (int i = 0; i < 20; i++) {
            framework.run("first-" + i, "sleep 1000");
        }
        eventually().until(() -> framework.updates().size() == 40);
        try (TestFramework second = TestFramework.start(cluster.locator())) {
            eventually().until(() -> second.events().contains("subscribed"));
            eventually().until(() -> {
                declineAll();
                return offered(second).cpus() == 2;
            });
            assertThat(framework.offers()).isEmpty();
        }
    }

    @Test
    void theOffersOfAFrameworkThatLeavesGoToTheNext() {
        TestFramework second = TestFramework.start(cluster.locator());
        eventually().until(() -> second.events().contains("subscribed"));
        framework.close();
        eventually().until(() -> offered(second).equals(TestCluster.RESOURCES));
        second.close();
    }

    @Test
    void anOfferIsRescindedWhenItsAgentLeaves() {
        cluster.agent().close();
        eventually().until(() -> framework.events().contains("rescinded"));
        assertThat(framework.offers()).isEmpty();
    }

    @Test
    void portsAreAccountedFor() {
        framework.run(
                "ports",
                "sleep 1000",
                task -> task.withResources(TestFramework.SMALL
                        .withPorts(PortRanges.parse("[31000-31001,31500]"))
                        .toMessages()));
        eventually().until(() -> offered(framework).ports().equals(PortRanges.parse("[31002-31499,31501-32000]")));
    }

    @Test
    void aQuotaBoundsTasksAndOffers() throws IOException {
        cluster.operator().updateQuota(List.of(new QuotaConfig("*", Map.of("cpus", 1.0, "mem", 512.0))), false);
        eventually()
                .until(() ->
                        offered(framework).cpus() == 1 && offered(framework).mem() == 512);
        for (int i = 0; i < 30; i++) {
            framework.run("task-" + i, "sleep 1000");
        }
        eventually().until(() -> framework.updates().size() == 20);
        assertThat(cluster.operator().tasks()).hasSize(10);
        assertThat(cluster.operator().roles().get(0).resources().cpus()).isEqualTo(1);
    }

    @Test
    void aQuotaBelowWhatIsUsedNeedsForce() throws IOException {
        framework.run(
                "big",
                "sleep 1000",
                task -> task.withResources(Resources.of(2, 64, 0).toMessages()));
        eventually().until(() -> framework.statesOf("big").contains(TaskState.TASK_RUNNING));
        List<QuotaConfig> quota = List.of(new QuotaConfig("*", Map.of("cpus", 1.0)));
        assertThatThrownBy(() -> cluster.operator().updateQuota(quota, false))
                .isInstanceOf(HttpStatusException.class)
                .hasMessageContaining("cpus:2")
                .hasMessageContaining("'cpus': 1");
        cluster.operator().updateQuota(quota, true);
        assertThat(cluster.operator().quota()).isEqualTo(quota);
        cluster.operator().updateQuota(List.of(new QuotaConfig("*", Map.of())), false);
        assertThat(cluster.operator().quota()).isEmpty();
    }

    @Test
    void aRoleWithoutFrameworksTakesNothingFromOthers() throws IOException {
        cluster.operator().updateQuota(List.of(new QuotaConfig("other", Map.of("cpus", 1.0))), false);
        assertThat(offered(framework)).isEqualTo(TestCluster.RESOURCES);
        FrameworkInfo other = FrameworkInfo.named("other", "").withRoles(List.of("other"));
        framework.client().suppress();
        decline(Filters.NONE);
        try (TestFramework second = TestFramework.start(cluster.locator(), other)) {
            eventually().until(() -> offered(second).cpus() == 1);
            assertThat(second.offers().get(0).role()).isEqualTo("other");
        }
    }
}
