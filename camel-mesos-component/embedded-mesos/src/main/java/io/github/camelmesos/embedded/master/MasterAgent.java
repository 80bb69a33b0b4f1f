package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.message.Address;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.AgentInfo;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An agent that is registered. */
final class MasterAgent {
    private final AgentId id;
    private final long registeredNanos;
    private final Map<FrameworkId, Map<TaskId, MasterTask>> tasks = new LinkedHashMap<>();
    private final Shares used = new Shares();
    private final Shares offered = new Shares();
    private AgentInfo info;
    private Address address;
    private Resources total;
    private Resources available;
    private EventSink sink;
    private String session = "";
    private int unansweredPings;
    private boolean answeredPing = true;

    MasterAgent(AgentId id, AgentInfo info, Address address, long registeredNanos) {
        this.id = id;
        this.registeredNanos = registeredNanos;
        this.info = info;
        this.address = address;
        this.total = Resources.from(info.resources());
        this.available = total;
    }

    /** It has connected, for the first time or again. */
    void connected(AgentInfo newInfo, Address newAddress, EventSink newSink, String newSession) {
        info = newInfo;
        address = newAddress;
        sink = newSink;
        session = newSession;
        answered();
        total = Resources.from(newInfo.resources());
        available = total.minus(used.total()).minus(offered.total());
    }

    void disconnected() {
        sink = null;
    }

    boolean isConnected() {
        return sink != null;
    }

    EventSink sink() {
        return sink;
    }

    String session() {
        return session;
    }

    /** It has shown that it is alive. */
    void answered() {
        answeredPing = true;
        unansweredPings = 0;
    }

    /** Counts a ping; the result is how many in a row were not answered before it. */
    int pinged() {
        if (!answeredPing) {
            unansweredPings++;
        }
        answeredPing = false;
        return unansweredPings;
    }

    void add(MasterTask task) {
        tasks.computeIfAbsent(task.frameworkId(), framework -> new LinkedHashMap<>())
                .put(task.id(), task);
    }

    void remove(MasterTask task) {
        Map<TaskId, MasterTask> ofFramework = tasks.get(task.frameworkId());
        if (ofFramework != null && ofFramework.remove(task.id()) != null && ofFramework.isEmpty()) {
            tasks.remove(task.frameworkId());
        }
    }

    List<MasterTask> tasks() {
        List<MasterTask> all = new ArrayList<>();
        tasks.values().forEach(ofFramework -> all.addAll(ofFramework.values()));
        return all;
    }

    boolean runs(FrameworkId framework) {
        return tasks.containsKey(framework);
    }

    void use(String role, Resources resources) {
        used.add(role, resources);
        available = available.minus(resources);
    }

    void release(String role, Resources resources) {
        used.remove(role, resources);
        available = available.plus(resources);
    }

    void offer(String role, Resources resources) {
        offered.add(role, resources);
        available = available.minus(resources);
    }

    void takeBack(String role, Resources resources) {
        offered.remove(role, resources);
        available = available.plus(resources);
    }

    AgentId id() {
        return id;
    }

    AgentInfo info() {
        return info;
    }

    Address address() {
        return address;
    }

    long registeredNanos() {
        return registeredNanos;
    }

    Resources total() {
        return total;
    }

    /** Neither used nor offered. */
    Resources available() {
        return available;
    }

    Shares used() {
        return used;
    }

    Shares offered() {
        return offered;
    }
}
