package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.loop.Timer;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A framework that has subscribed, or whose tasks an agent has brought along. */
final class MasterFramework {
    private final FrameworkId id;
    private final Map<TaskId, MasterTask> tasks = new LinkedHashMap<>();
    private final Map<OfferId, OutstandingOffer> offers = new LinkedHashMap<>();
    private final RecentTasks completed;
    private final RecentTasks unreachable;
    private final List<OfferFilter> filters = new ArrayList<>();
    private final Set<String> suppressed = new HashSet<>();
    private final Shares allocated = new Shares();
    private FrameworkInfo info;
    private EventSink sink;
    private String streamId = "";
    private boolean recovered;
    private long registeredNanos;
    private long reregisteredNanos;
    private long unregisteredNanos;
    private Timer failover;

    MasterFramework(FrameworkId id, FrameworkInfo info, int maxCompleted) {
        this.id = id;
        this.info = info.withId(id);
        this.completed = new RecentTasks(maxCompleted);
        this.unreachable = new RecentTasks(maxCompleted);
    }

    /** It has subscribed, for the first time or again. */
    void subscribed(FrameworkInfo newInfo, EventSink newSink, String newStreamId, long now) {
        info = newInfo.withId(id);
        sink = newSink;
        streamId = newStreamId;
        recovered = false;
        registeredNanos = registeredNanos == 0 ? now : registeredNanos;
        reregisteredNanos = now;
        suppressed.clear();
        filters.clear();
        cancelFailover();
    }

    void disconnected(Timer newFailover) {
        sink = null;
        failover = newFailover;
    }

    void cancelFailover() {
        if (failover != null) {
            failover.cancel();
            failover = null;
        }
    }

    /** It is known from the tasks of an agent only. */
    void recovered(long now) {
        recovered = true;
        registeredNanos = now;
        reregisteredNanos = now;
    }

    void unregistered(long now) {
        unregisteredNanos = now;
        sink = null;
        cancelFailover();
    }

    boolean isConnected() {
        return sink != null;
    }

    boolean wantsOffers(String role) {
        return isConnected() && !suppressed.contains(role);
    }

    void suppress(Collection<String> roles) {
        suppressed.addAll(roles.isEmpty() ? info.roles() : roles);
    }

    void revive(Collection<String> roles) {
        Collection<String> revived = roles.isEmpty() ? info.roles() : roles;
        suppressed.removeAll(revived);
        filters.removeIf(filter -> revived.contains(filter.role()));
    }

    void filter(OfferFilter filter) {
        filters.add(filter);
    }

    boolean isFiltered(AgentId agent, String role, Resources resources, long now) {
        filters.removeIf(filter -> filter.isOver(now));
        return filters.stream().anyMatch(filter -> filter.covers(agent, role, resources));
    }

    void add(MasterTask task) {
        tasks.put(task.id(), task);
        unreachable.remove(task.id());
    }

    /** It is over, and remembered for a while. */
    void complete(MasterTask task) {
        tasks.remove(task.id());
        completed.add(task);
    }

    void lose(MasterTask task) {
        tasks.remove(task.id());
        unreachable.add(task);
    }

    Optional<MasterTask> task(TaskId taskId) {
        return Optional.ofNullable(tasks.get(taskId));
    }

    List<MasterTask> tasks() {
        return new ArrayList<>(tasks.values());
    }

    RecentTasks completed() {
        return completed;
    }

    RecentTasks unreachable() {
        return unreachable;
    }

    Map<OfferId, OutstandingOffer> offers() {
        return offers;
    }

    /** What its tasks use and its offers hold, by role. */
    Shares allocated() {
        return allocated;
    }

    /** The resources in its offers. */
    Resources offered() {
        return offers.values().stream().map(OutstandingOffer::resources).reduce(Resources.NONE, Resources::plus);
    }

    /** The resources of its tasks. */
    Resources used() {
        return tasks.values().stream()
                .filter(MasterTask::holdsResources)
                .map(MasterTask::resources)
                .reduce(Resources.NONE, Resources::plus);
    }

    FrameworkId id() {
        return id;
    }

    FrameworkInfo info() {
        return info;
    }

    EventSink sink() {
        return sink;
    }

    String streamId() {
        return streamId;
    }

    boolean isRecovered() {
        return recovered;
    }

    long registeredNanos() {
        return registeredNanos;
    }

    long reregisteredNanos() {
        return reregisteredNanos;
    }

    long unregisteredNanos() {
        return unregisteredNanos;
    }
}
