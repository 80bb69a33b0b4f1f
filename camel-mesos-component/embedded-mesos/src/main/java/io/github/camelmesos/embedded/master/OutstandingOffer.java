package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.resource.Resources;

/** An offer that was neither accepted, declined nor rescinded yet. */
record OutstandingOffer(Offer message, MasterFramework framework, MasterAgent agent, Resources resources) {

    String role() {
        return message.role();
    }
}
