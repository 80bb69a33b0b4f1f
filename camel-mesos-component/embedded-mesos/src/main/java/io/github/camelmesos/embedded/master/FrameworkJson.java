package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.List;

/** Frameworks as the v1 operator API shows them. */
final class FrameworkJson {
    private FrameworkJson() {}

    /** In events, which have no resources. */
    static void writeEvent(JsonWriter out, MasterFramework framework) {
        head(out, framework);
        out.nanoseconds("unregistered_time", framework.unregisteredNanos());
    }

    /** In answers to questions. */
    static void write(JsonWriter out, MasterFramework framework) {
        head(out, framework);
        if (framework.unregisteredNanos() != 0) {
            out.nanoseconds("unregistered_time", framework.unregisteredNanos());
        }
        List<Offer> offers = framework.offers().values().stream()
                .map(offer -> offer.message().withoutRoles())
                .toList();
        out.arrayUnlessEmpty("offers", offers)
                .arrayUnlessEmpty("allocated_resources", allocated(framework))
                .arrayUnlessEmpty("offered_resources", offered(framework))
                .object("offer_constraints", constraints -> {});
    }

    private static void head(JsonWriter out, MasterFramework framework) {
        out.object("framework_info", framework.info())
                .field("active", framework.isConnected())
                .field("connected", framework.isConnected())
                .field("recovered", framework.isRecovered())
                .nanoseconds("registered_time", framework.registeredNanos())
                .nanoseconds("reregistered_time", framework.reregisteredNanos());
    }

    private static List<Resource> allocated(MasterFramework framework) {
        Shares shares = new Shares();
        framework.tasks().stream()
                .filter(MasterTask::holdsResources)
                .forEach(task -> shares.add(task.role(), task.resources()));
        return AgentJson.byRole(shares);
    }

    private static List<Resource> offered(MasterFramework framework) {
        List<Resource> all = new ArrayList<>();
        for (OutstandingOffer offer : framework.offers().values()) {
            Resources resources = offer.resources();
            resources.toMessages().forEach(r -> all.add(r.withRole("*").withAllocationRole(offer.role())));
        }
        return all;
    }
}
