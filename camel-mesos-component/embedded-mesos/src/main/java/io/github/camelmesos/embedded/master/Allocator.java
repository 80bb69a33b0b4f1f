package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.loop.EventLoop;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.resource.Resources;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Offers what is free. A round follows every event that may change something, after all that is ready now has been
 * handled; and the end of a filter, though not more often than the allocation interval.
 *
 * <p>Of those who want offers, the role and then the framework with the smallest dominant share comes first; it is offered
 * all that is free on an agent, within its role's quota.
 */
final class Allocator {
    private static final double MIN_CPUS = 0.01;
    private static final double MIN_MEM = 32;

    private final Cluster cluster;
    private final Offers offers;
    private final EventLoop loop;
    private final Runnable round = this::allocate;
    private int rounds;

    private record Candidate(MasterFramework framework, String role) {}

    Allocator(Cluster cluster, Offers offers, EventLoop loop) {
        this.cluster = cluster;
        this.offers = offers;
        this.loop = loop;
    }

    /** Something has changed. */
    void request() {
        loop.atEndOfRound(round);
    }

    /** A filter ends then. */
    void requestAfter(Duration delay) {
        Duration interval = cluster.settings().allocationInterval();
        Duration wait = delay.compareTo(interval) < 0 ? interval : delay;
        loop.schedule(wait, this::request);
    }

    int rounds() {
        return rounds;
    }

    private void allocate() {
        rounds++;
        List<OutstandingOffer> made = new ArrayList<>();
        for (MasterAgent agent : cluster.agents().values()) {
            if (!agent.isConnected()) {
                continue;
            }
            Optional<OutstandingOffer> offer = offer(agent);
            while (offer.isPresent()) {
                made.add(offer.get());
                offer = offer(agent);
            }
        }
        offers.make(made);
    }

    private Optional<OutstandingOffer> offer(MasterAgent agent) {
        if (!isWorthAnOffer(agent.available())) {
            return Optional.empty();
        }
        long now = System.nanoTime();
        for (Candidate candidate : candidates()) {
            Resources offered = withinQuota(candidate.role, agent.available());
            if (isWorthAnOffer(offered) && !candidate.framework.isFiltered(agent.id(), candidate.role, offered, now)) {
                return Optional.of(book(agent, candidate, offered));
            }
        }
        return Optional.empty();
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (MasterFramework framework : cluster.frameworks().values()) {
            for (String role : framework.info().roles()) {
                if (framework.wantsOffers(role)) {
                    all.add(new Candidate(framework, role));
                }
            }
        }
        if (all.size() > 1) {
            Resources total = cluster.total();
            all.sort(Comparator.<Candidate>comparingDouble(c -> share(cluster.allocatedTo(c.role), total))
                    .thenComparingDouble(c -> share(c.framework.allocated().of(c.role), total)));
        }
        return all;
    }

    private static double share(Resources part, Resources total) {
        double cpus = total.cpus() == 0 ? 0 : part.cpus() / total.cpus();
        double mem = total.mem() == 0 ? 0 : part.mem() / total.mem();
        double disk = total.disk() == 0 ? 0 : part.disk() / total.disk();
        return Math.max(cpus, Math.max(mem, disk));
    }

    private Resources withinQuota(String role, Resources available) {
        RoleQuota quota = cluster.quotas().get(role);
        return quota == null ? available : available.atMost(quota.asResources().minus(cluster.allocatedTo(role)));
    }

    private static boolean isWorthAnOffer(Resources resources) {
        boolean negative = resources.cpus() < 0 || resources.mem() < 0 || resources.disk() < 0;
        return !negative && (resources.cpus() >= MIN_CPUS || resources.mem() >= MIN_MEM);
    }

    private OutstandingOffer book(MasterAgent agent, Candidate candidate, Resources offered) {
        List<Resource> messages = offered.toMessages().stream()
                .map(r -> r.withRole("*").withAllocationRole(candidate.role))
                .toList();
        Offer message = new Offer(
                cluster.newOfferId(),
                candidate.framework.id(),
                agent.id(),
                agent.info().hostname(),
                Optional.of(agent.address()),
                messages,
                candidate.role,
                agent.info().attributes());
        agent.offer(candidate.role, offered);
        candidate.framework.allocated().add(candidate.role, offered);
        return new OutstandingOffer(message, candidate.framework, agent, offered);
    }
}
