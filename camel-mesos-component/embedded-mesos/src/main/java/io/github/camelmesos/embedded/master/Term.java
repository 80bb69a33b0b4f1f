package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.loop.EventLoop;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.util.ArrayList;

/** One time of leading: what is known, and what acts on it. Ends with the lead. */
final class Term {
    private final Cluster cluster;
    private final OperatorEvents events = new OperatorEvents();
    private final Offers offers;
    private final Allocator allocator;
    private final Tasks tasks;
    private final Launches launches;
    private final Frameworks frameworks;
    private final Agents agents;
    private final EventLoop loop;
    private final long electedNanos = EpochTime.nanos();
    private boolean over;

    Term(MasterInfo master, MasterSettings settings, EventLoop loop) {
        this.loop = loop;
        cluster = new Cluster(master, settings);
        offers = new Offers(cluster);
        allocator = new Allocator(cluster, offers, loop);
        tasks = new Tasks(cluster, allocator, events);
        launches = new Launches(cluster, offers, allocator, events);
        frameworks = new Frameworks(cluster, offers, tasks, allocator, events, loop);
        agents = new Agents(cluster, offers, tasks, allocator, events, loop);
        loop.schedule(settings.heartbeatInterval(), this::heartbeat);
    }

    private void heartbeat() {
        if (!over) {
            events.heartbeat();
            cluster.frameworks().values().stream()
                    .filter(MasterFramework::isConnected)
                    .forEach(framework -> framework.sink().heartbeat());
            loop.schedule(cluster.settings().heartbeatInterval(), this::heartbeat);
        }
    }

    /** Ends all streams, so that everyone looks for the next leader. */
    void end() {
        over = true;
        events.close();
        new ArrayList<>(cluster.frameworks().values())
                .stream().filter(MasterFramework::isConnected).forEach(f -> f.sink()
                        .close());
        new ArrayList<>(cluster.agents().values())
                .stream().filter(MasterAgent::isConnected).forEach(a -> a.sink().close());
    }

    Cluster cluster() {
        return cluster;
    }

    OperatorEvents events() {
        return events;
    }

    Offers offers() {
        return offers;
    }

    Allocator allocator() {
        return allocator;
    }

    Tasks tasks() {
        return tasks;
    }

    Launches launches() {
        return launches;
    }

    Frameworks frameworks() {
        return frameworks;
    }

    Agents agents() {
        return agents;
    }

    long electedNanos() {
        return electedNanos;
    }
}
