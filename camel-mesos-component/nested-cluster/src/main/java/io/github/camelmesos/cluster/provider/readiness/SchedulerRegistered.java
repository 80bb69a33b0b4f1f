package io.github.camelmesos.cluster.provider.readiness;

import java.util.List;

/**
 * A scheduler is registered as a framework, and connected.
 *
 * @param framework the name it registers with
 */
public record SchedulerRegistered(String framework) implements Readiness {

    @Override
    public boolean isMet(MasterSnapshot master) {
        return master.frameworks().stream()
                .anyMatch(each -> each.connected() && each.info().name().equals(framework));
    }

    @Override
    public String describe(MasterSnapshot master) {
        List<String> names =
                master.frameworks().stream().map(each -> each.info().name()).toList();
        return (isMet(master) ? "scheduler registered as framework " : "no framework ")
                + framework
                + (isMet(master) ? "" : " among " + names);
    }
}
