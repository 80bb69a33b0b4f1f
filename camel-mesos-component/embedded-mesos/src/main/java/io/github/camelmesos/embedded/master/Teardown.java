package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.mesos.message.FrameworkId;
import java.util.Optional;

/** An operator ends a framework. */
final class Teardown {
    private Teardown() {}

    static void answer(HttpExchange exchange, Term term, String frameworkId) {
        Optional<MasterFramework> framework = term.cluster().framework(new FrameworkId(frameworkId));
        if (framework.isEmpty()) {
            exchange.respondText(400, "No framework found with specified ID");
            return;
        }
        MasterFramework found = framework.get();
        if (found.isConnected()) {
            found.sink().send(SchedulerEvents.error("Framework has been removed"));
        }
        term.frameworks().remove(found, "an operator asked for it");
        exchange.respond(200);
    }
}
