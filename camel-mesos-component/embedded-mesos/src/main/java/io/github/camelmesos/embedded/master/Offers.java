package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.OfferId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Offers made and not used yet. */
final class Offers {
    private final Cluster cluster;

    Offers(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Books new offers and sends them, to each framework in one event. */
    void make(List<OutstandingOffer> offers) {
        Map<MasterFramework, List<OutstandingOffer>> byFramework = new LinkedHashMap<>();
        for (OutstandingOffer offer : offers) {
            cluster.offers().put(offer.message().id(), offer);
            offer.framework().offers().put(offer.message().id(), offer);
            byFramework
                    .computeIfAbsent(offer.framework(), framework -> new ArrayList<>())
                    .add(offer);
        }
        byFramework.forEach((framework, own) -> framework.sink().send(event -> event.field("type", "OFFERS")
                .object(
                        "offers",
                        body -> body.array(
                                "offers",
                                own.stream().map(OutstandingOffer::message).toList()))));
    }

    /** An offer, if it is one of this framework and stands still. */
    Optional<OutstandingOffer> find(OfferId id, MasterFramework framework) {
        return Optional.ofNullable(framework.offers().get(id));
    }

    /** Forgets an offer, whose resources are then neither offered nor used. */
    void remove(OutstandingOffer offer) {
        OfferId id = offer.message().id();
        cluster.offers().remove(id);
        offer.framework().offers().remove(id);
        offer.framework().allocated().remove(offer.role(), offer.resources());
        offer.agent().takeBack(offer.role(), offer.resources());
    }

    /** Takes offers back and tells their frameworks. */
    void rescind(Predicate<OutstandingOffer> which) {
        Collection<OutstandingOffer> chosen =
                cluster.offers().values().stream().filter(which).toList();
        for (OutstandingOffer offer : chosen) {
            remove(offer);
            if (offer.framework().isConnected()) {
                offer.framework().sink().send(event -> event.field("type", "RESCIND")
                        .object(
                                "rescind",
                                body -> body.id("offer_id", offer.message().id().value())));
            }
        }
    }
}
