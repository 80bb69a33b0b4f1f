package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.Constraint;
import io.github.camelmesos.chronos.scheduler.mesos.MesosDriver;
import io.github.camelmesos.chronos.scheduler.mesos.TaskFactory;
import io.github.camelmesos.mesos.message.Filters;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.message.TaskInfo;
import io.github.camelmesos.mesos.resource.Resources;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gives queued runs to offers, as many as fit into each, and asks for offers only while they are needed.
 *
 * <p>When nothing is queued any more, what is left of an offer is kept for a moment, so that the next run of a chain
 * starts without asking the master; then all is given back and the master is told to send no more.
 */
final class OfferMatcher {

    private static final Duration LINGER = Duration.ofMillis(100);
    private static final int MOST_TASKS = 500;

    private final EventLoop loop;
    private final RunQueue queue;
    private final CoreSettings settings;
    private final Counters counters;
    private final Map<OfferId, Offer> open = new LinkedHashMap<>();
    private MesosDriver driver;
    private boolean matchPending;
    private boolean suppressed;
    private boolean otherNeed;
    private EventLoop.Timer linger;
    private EventLoop.Timer reviveTimer;
    private Instant lastRevive = Instant.EPOCH;

    OfferMatcher(EventLoop loop, RunQueue queue, CoreSettings settings, Counters counters) {
        this.loop = loop;
        this.queue = queue;
        this.settings = settings;
        this.counters = counters;
    }

    /** The framework is subscribed; its first offers may have come already. */
    void connected(MesosDriver newDriver) {
        driver = newDriver;
        suppressed = false;
        matchSoon();
    }

    /** Nothing can be launched for the time being, and all offers are void. */
    void disconnected() {
        driver = null;
        open.clear();
    }

    void offered(List<Offer> offers) {
        counters.offers += offers.size();
        offers.forEach(offer -> open.put(offer.id(), offer));
        matchSoon();
    }

    void rescinded(OfferId offer) {
        open.remove(offer);
    }

    /**
     * A run was queued.
     *
     * @param needIsNew no run with the same need is waiting, so an offer that was given back may suit it
     */
    void queued(boolean needIsNew) {
        otherNeed |= needIsNew;
        matchSoon();
    }

    private void matchSoon() {
        if (!matchPending) {
            matchPending = true;
            loop.execute(this::match);
        }
    }

    private void match() {
        matchPending = false;
        if (driver == null) {
            return;
        }
        for (Iterator<Offer> offers = open.values().iterator(); offers.hasNext() && !queue.isEmpty(); ) {
            if (launchOn(offers.next())) {
                offers.remove();
            }
        }
        if (queue.isEmpty()) {
            otherNeed = false;
            lingerThenRest();
        } else {
            decline();
            askForOffers();
        }
    }

    private boolean launchOn(Offer offer) {
        List<TaskInfo> tasks = new ArrayList<>();
        Resources left = unreserved(offer);
        while (tasks.size() < MOST_TASKS) {
            Resources room = left;
            ActiveRun run = queue.take(need -> room.contains(need.resources()) && suits(offer, need.constraints()));
            if (run == null) {
                break;
            }
            Resources resources = RunQueue.Need.of(run.entry().job()).resources();
            tasks.add(TaskFactory.task(run.entry().job(), run.run(), run.taskId(), resources, offer));
            run.launchedOn(offer.agentId());
            left = left.minus(resources);
        }
        if (tasks.isEmpty()) {
            return false;
        }
        counters.launched += tasks.size();
        driver.accept(offer.id(), tasks, queue.isEmpty() ? Filters.NONE : refuse());
        return true;
    }

    private static Resources unreserved(Offer offer) {
        List<Resource> resources = offer.resources().stream()
                .filter(resource -> resource.role().map("*"::equals).orElse(true))
                .toList();
        return Resources.from(resources);
    }

    private static boolean suits(Offer offer, List<Constraint> constraints) {
        for (Constraint constraint : constraints) {
            String attribute = constraint.attribute().equals("hostname")
                    ? offer.hostname()
                    : offer.attributes().get(constraint.attribute());
            if (!constraint.accepts(attribute)) {
                return false;
            }
        }
        return true;
    }

    private Filters refuse() {
        return Filters.refuseFor(settings.declineFor());
    }

    private void decline() {
        if (!open.isEmpty()) {
            counters.declined += open.size();
            driver.decline(List.copyOf(open.keySet()), refuse());
            open.clear();
        }
    }

    private void askForOffers() {
        if (!suppressed && !otherNeed) {
            return;
        }
        Instant now = loop.now();
        Duration since = Duration.between(lastRevive, now);
        Duration wait = settings.minReviveInterval().minus(since);
        if (!suppressed && !wait.isNegative() && !wait.isZero()) {
            if (reviveTimer == null) {
                reviveTimer = loop.after(wait, () -> {
                    reviveTimer = null;
                    matchSoon();
                });
            }
            return;
        }
        lastRevive = now;
        suppressed = false;
        otherNeed = false;
        counters.revives++;
        driver.revive();
    }

    private void lingerThenRest() {
        if (suppressed && open.isEmpty()) {
            return;
        }
        if (linger != null) {
            linger.cancel();
        }
        linger = loop.after(LINGER, this::rest);
    }

    private void rest() {
        linger = null;
        if (driver != null && queue.isEmpty()) {
            decline();
            if (!suppressed) {
                suppressed = true;
                driver.suppress();
            }
        }
    }
}
