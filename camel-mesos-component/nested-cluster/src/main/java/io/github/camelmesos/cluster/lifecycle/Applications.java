package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterWish;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.cluster.admission.Application;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.sizing.Sizing;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What is applied for when a cluster is requested. */
final class Applications {

    private Applications() {}

    /**
     * @throws AdmissionException when such a cluster can never be had
     */
    static Application of(ClusterRequest request, String provider, Quotas quotas) throws AdmissionException {
        Optional<Duration> allowed = quotas.of(request.tenant()).longestLife();
        Optional<Duration> longestLife = Stream.of(request.longestLife(), allowed)
                .flatMap(Optional::stream)
                .min(Duration::compareTo);
        return new Application(
                request.id(),
                request.runId(),
                request.tenant(),
                provider,
                new Sizing(quotas)
                        .size(request.tenant(), request.demand(), request.wish())
                        .shape(),
                longestLife);
    }

    /** What a cluster was asked for with that exists already, as far as its entry tells. */
    static ClusterRequest again(LedgerEntry entry) {
        return new ClusterRequest(
                entry.cluster(),
                entry.run(),
                entry.tenant(),
                Optional.of(entry.provider()),
                new Demand(
                        "(adopted)",
                        entry.shape().agent(),
                        OptionalInt.of(entry.shape().agents())),
                ClusterWish.NONE,
                entry.longestLife());
    }
}
