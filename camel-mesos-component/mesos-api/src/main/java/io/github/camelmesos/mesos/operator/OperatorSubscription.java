package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.http.Backoff;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.http.HttpStream;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.recordio.EventStream;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The event stream of the leading master, asked for again whenever it ends. */
public final class OperatorSubscription implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorSubscription.class);
    private static final long CLOSE_MILLIS = 5000;

    private final MasterLocator locator;
    private final OperatorListener listener;
    private final OperatorSettings settings;
    private final Thread thread = new Thread(this::run, "mesos-operator-events");
    private volatile boolean closed;
    private volatile HttpStream stream;
    private boolean again;

    OperatorSubscription(MasterLocator locator, OperatorListener listener, OperatorSettings settings) {
        this.locator = locator;
        this.listener = listener;
        this.settings = settings;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        Backoff backoff = new Backoff(settings.firstBackoff(), settings.maxBackoff());
        try (HttpTransport transport = new HttpTransport(settings.http())) {
            while (!closed) {
                MasterInfo master = null;
                try {
                    master = locator.leader(settings.leaderTimeout());
                    follow(transport, master, backoff);
                } catch (IOException e) {
                    lost(master, e);
                }
                if (!closed) {
                    backoff.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(HttpTransport transport, MasterInfo master, Backoff backoff) throws IOException {
        try (HttpStream opened = transport.stream(master.url(), OperatorCall.request("SUBSCRIBE", null))) {
            stream = opened;
            if (opened.status() != 200) {
                throw new HttpStatusException("SUBSCRIBE at " + master.url(), opened.status(), opened.errorText());
            }
            EventStream events = new EventStream(opened.body());
            while (!closed) {
                JsonObject event = events.next();
                if (event.string("type", "").equals("SUBSCRIBED")) {
                    backoff.reset();
                    double heartbeat = event.object("subscribed").number("heartbeat_interval_seconds", 15);
                    opened.readTimeout(Duration.ofMillis((long) (heartbeat * 1000 * settings.missedHeartbeats())));
                }
                try {
                    handle(event);
                } catch (RuntimeException e) {
                    LOG.error("A callback for {} failed", event.string("type"), e);
                }
            }
        }
    }

    private void lost(MasterInfo master, IOException cause) {
        if (master != null) {
            locator.doubt(master);
        }
        if (!closed) {
            listener.disconnected(cause);
        }
    }

    private void handle(JsonObject event) {
        switch (event.string("type", "")) {
            case "SUBSCRIBED":
                ClusterState state =
                        ClusterState.from(event.object("subscribed").object("get_state"));
                listener.subscribed(state, again);
                again = true;
                break;
            case "TASK_ADDED":
                listener.taskAdded(Task.from(event.object("task_added").object("task")));
                break;
            case "TASK_UPDATED":
                JsonObject updated = event.object("task_updated");
                listener.taskUpdated(
                        new FrameworkId(updated.id("framework_id")), TaskStatus.from(updated.object("status")));
                break;
            case "AGENT_ADDED":
                listener.agentAdded(Agent.from(event.object("agent_added").object("agent")));
                break;
            case "AGENT_REMOVED":
                listener.agentRemoved(new AgentId(event.object("agent_removed").id("agent_id")));
                break;
            case "FRAMEWORK_ADDED":
                listener.frameworkAdded(
                        Framework.from(event.object("framework_added").object("framework")));
                break;
            case "FRAMEWORK_UPDATED":
                listener.frameworkUpdated(
                        Framework.from(event.object("framework_updated").object("framework")));
                break;
            case "FRAMEWORK_REMOVED":
                listener.frameworkRemoved(
                        FrameworkInfo.from(event.object("framework_removed").object("framework_info")));
                break;
            default:
                break;
        }
    }

    /** No callback comes after it returns, unless it was called from one. */
    @Override
    public void close() {
        closed = true;
        HttpStream current = stream;
        if (current != null) {
            current.close();
        }
        thread.interrupt();
        if (thread != Thread.currentThread()) {
            try {
                thread.join(CLOSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
