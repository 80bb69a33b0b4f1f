package io.github.camelmesos.mesos.scheduler;

import io.github.camelmesos.mesos.http.Backoff;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.http.HttpStream;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.Offer;
import io.github.camelmesos.mesos.message.OfferId;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.recordio.EventStream;
import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Subscribes, reads the events, and subscribes again when the stream ends. */
final class Subscription implements Runnable {
    private static final Duration DEFAULT_HEARTBEAT = Duration.ofSeconds(15);

    private final MasterLocator locator;
    private final SchedulerListener listener;
    private final SchedulerSettings settings;
    private final CallQueue calls;
    private final HttpTransport transport;
    private final Consumer<Optional<MasterInfo>> onLeader = this::leaderChanged;
    private volatile FrameworkInfo framework;
    private volatile boolean renewing = true;
    private volatile boolean closed;
    private volatile HttpStream stream;
    private volatile MasterInfo master;

    Subscription(
            MasterLocator locator,
            FrameworkInfo framework,
            SchedulerListener listener,
            SchedulerSettings settings,
            CallQueue calls) {
        this.locator = locator;
        this.framework = framework;
        this.listener = listener;
        this.settings = settings;
        this.calls = calls;
        this.transport = new HttpTransport(settings.http());
    }

    Optional<FrameworkId> frameworkId() {
        return framework.id();
    }

    void stopRenewing() {
        renewing = false;
    }

    @Override
    public void run() {
        locator.addListener(onLeader);
        Backoff backoff = new Backoff(settings.firstBackoff(), settings.maxBackoff());
        try {
            while (!closed && renewing) {
                try {
                    subscribe(backoff);
                } catch (IOException e) {
                    lost(e);
                }
                if (!closed && renewing) {
                    backoff.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            locator.removeListener(onLeader);
            transport.close();
        }
    }

    private void subscribe(Backoff backoff) throws IOException, InterruptedException {
        master = locator.leader(settings.leaderTimeout());
        HttpRequest request = HttpRequest.postJson("/api/v1/scheduler", Calls.subscribe(framework));
        try (HttpStream opened = transport.stream(master.url(), request)) {
            stream = opened;
            if (opened.status() != 200) {
                throw new HttpStatusException("SUBSCRIBE at " + master.url(), opened.status(), opened.errorText());
            }
            EventStream events = new EventStream(opened.body());
            String streamId = opened.header("Mesos-Stream-Id").orElse("");
            while (!closed) {
                handle(events.next(), streamId, backoff);
            }
        }
    }

    private void lost(IOException cause) {
        calls.lost();
        if (master != null) {
            locator.doubt(master);
        }
        if (!closed && renewing) {
            listener.disconnected(cause);
        }
    }

    private void handle(JsonObject event, String streamId, Backoff backoff) throws IOException {
        switch (event.string("type", "")) {
            case "SUBSCRIBED":
                subscribed(event.object("subscribed"), streamId);
                backoff.reset();
                break;
            case "OFFERS":
                listener.offers(event.object("offers").list("offers", Offer::from));
                break;
            case "RESCIND":
                listener.rescinded(new OfferId(event.object("rescind").id("offer_id")));
                break;
            case "UPDATE":
                listener.update(TaskStatus.from(event.object("update").object("status")));
                break;
            case "FAILURE":
                failure(event.object("failure"));
                break;
            case "ERROR":
                renewing = false;
                listener.error(event.object("error").string("message", ""));
                throw new EOFException("the master ended the subscription");
            default:
                break;
        }
    }

    private void failure(JsonObject failure) {
        String agent = failure.id("agent_id");
        if (agent != null && !failure.has("executor_id")) {
            listener.agentFailed(new AgentId(agent));
        }
    }

    private void subscribed(JsonObject body, String streamId) throws IOException {
        FrameworkId id = new FrameworkId(body.object("framework_id").requiredString("value"));
        framework = framework.withId(id);
        double heartbeat = body.number("heartbeat_interval_seconds", DEFAULT_HEARTBEAT.toSeconds());
        stream.readTimeout(Duration.ofMillis((long) (heartbeat * 1000 * settings.missedHeartbeats())));
        calls.opened(master.url(), id, streamId);
        listener.subscribed(
                id, body.optionalObject("master_info").map(MasterInfo::from).orElse(master));
    }

    private void leaderChanged(Optional<MasterInfo> leader) {
        HttpStream current = stream;
        if (current != null && leader.isPresent() && !leader.get().equals(master)) {
            current.close();
        }
    }

    void close() {
        closed = true;
        HttpStream current = stream;
        if (current != null) {
            current.close();
        }
    }
}
