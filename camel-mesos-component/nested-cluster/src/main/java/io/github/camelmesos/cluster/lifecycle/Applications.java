package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.admission.Application;
import io.github.camelmesos.cluster.quota.Quotas;
import io.github.camelmesos.cluster.sizing.Sizing;
import java.time.Duration;
import java.util.Optional;
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
}
