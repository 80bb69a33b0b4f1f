package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.http.Backoff;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.http.HttpStream;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.MasterInfo;
import io.github.camelmesos.mesos.message.TaskState;
import io.github.camelmesos.mesos.message.TaskStatus;
import io.github.camelmesos.mesos.recordio.EventStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The agent's connection with the leading master: it registers, hears what to do, and registers again when the connection
 * or the leader is lost. Updates go out in order, several at once where several are waiting; one that does not arrive is
 * sent again by {@link Updates}.
 */
final class MasterLink implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MasterLink.class);
    private static final Duration LEADER_TIMEOUT = Duration.ofSeconds(30);
    private static final String PATH = "/internal/agent/";
    private static final long CLOSE_MILLIS = 2000;
    private static final int MAX_BATCH = 500;
    /** That a task runs may wait so long for its end: tasks that are over sooner cost one message instead of two. */
    private static final long LINGER_NANOS = 10_000_000;

    private final MasterLocator locator;
    private final Callable<JsonValue> registration;
    private final Consumer<JsonObject> onMessage;
    private final HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS);
    private final BlockingQueue<Update> updates = new LinkedBlockingQueue<>();
    private final Thread reader = daemon(this::read, "mesos-agent-master");
    private final Thread sender = daemon(this::send, "mesos-agent-updates");
    private final Consumer<Optional<MasterInfo>> onLeader = this::leaderChanged;
    private volatile boolean closed;
    private volatile HttpStream stream;
    private volatile MasterInfo master;
    private volatile Session session;

    private record Session(MasterInfo master, String agentId, String id) {}

    private record Update(FrameworkId framework, TaskStatus status) {
        boolean mayWait() {
            return status.state() == TaskState.TASK_STARTING || status.state() == TaskState.TASK_RUNNING;
        }
    }

    /**
     * @param registration what the agent says of itself when it registers
     * @param onMessage called with each message of the master, by a thread of this link
     */
    MasterLink(MasterLocator locator, Callable<JsonValue> registration, Consumer<JsonObject> onMessage) {
        this.locator = locator;
        this.registration = registration;
        this.onMessage = onMessage;
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    void start() {
        locator.addListener(onLeader);
        reader.start();
        sender.start();
    }

    private void read() {
        Backoff backoff = new Backoff(Duration.ofMillis(20), Duration.ofSeconds(2));
        try {
            while (!closed) {
                try {
                    master = locator.leader(LEADER_TIMEOUT);
                    follow(master, backoff);
                } catch (IOException e) {
                    lost(e);
                }
                if (!closed) {
                    backoff.await();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void follow(MasterInfo leader, Backoff backoff) throws IOException, InterruptedException {
        byte[] body;
        try {
            body = registration.call().toJsonBytes();
        } catch (IOException | InterruptedException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the registration could not be written", e);
        }
        try (HttpStream opened = transport.stream(leader.url(), HttpRequest.postJson(PATH + "register", body))) {
            stream = opened;
            if (opened.status() != 200) {
                throw new HttpStatusException("registration at " + leader.url(), opened.status(), opened.errorText());
            }
            EventStream events = new EventStream(opened.body());
            while (!closed) {
                JsonObject message = events.next();
                if ("REGISTERED".equals(message.string("type"))) {
                    session = new Session(leader, message.id("agent_id"), message.string("session"));
                    opened.readTimeout(Duration.ofMillis((long) (message.number("silence_seconds", 90) * 1e3)));
                    backoff.reset();
                }
                onMessage.accept(message);
            }
        }
    }

    private void lost(IOException cause) {
        session = null;
        if (!closed) {
            LOG.info("Without a master: {}", cause.getMessage());
            if (master != null) {
                locator.doubt(master);
            }
        }
    }

    private void leaderChanged(Optional<MasterInfo> leader) {
        HttpStream current = stream;
        if (current != null && leader.isPresent() && !leader.get().equals(master)) {
            current.close();
        }
    }

    /** Sends an update soon. It is lost when there is no connection. */
    void send(FrameworkId framework, TaskStatus status) {
        updates.add(new Update(framework, status));
    }

    private void send() {
        List<Update> batch = new ArrayList<>();
        try {
            while (!closed) {
                collect(batch);
                call("updates", body -> body.array("updates", batch, MasterLink::write));
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void collect(List<Update> batch) throws InterruptedException {
        Update next = updates.take();
        long end = System.nanoTime() + LINGER_NANOS;
        batch.add(next);
        while (next != null && next.mayWait() && batch.size() < MAX_BATCH) {
            next = updates.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            if (next != null) {
                batch.add(next);
            }
        }
        updates.drainTo(batch, MAX_BATCH);
    }

    private static void write(JsonWriter out, Update update) {
        out.id("framework_id", update.framework.value()).object("status", update.status);
    }

    /** Shows that the agent is alive. */
    void pong() {
        call("pong", body -> {});
    }

    /** Says that the agent goes. */
    void unregister() {
        call("unregister", body -> {});
    }

    private void call(String action, JsonValue body) {
        Session current = session;
        if (current == null) {
            return;
        }
        byte[] json = Json.bytes(out -> out.object(call -> {
            call.id("agent_id", current.agentId).field("session", current.id);
            body.writeFields(call);
        }));
        try {
            HttpResponse response = transport.exchange(current.master.url(), HttpRequest.postJson(PATH + action, json));
            if (response.status() != 202) {
                LOG.warn("The master answered {} to '{}': {}", response.status(), action, response.text());
            }
        } catch (IOException e) {
            LOG.info("The master did not get '{}': {}", action, e.getMessage());
        }
    }

    @Override
    public void close() {
        closed = true;
        locator.removeListener(onLeader);
        HttpStream current = stream;
        if (current != null) {
            current.close();
        }
        transport.close();
        reader.interrupt();
        sender.interrupt();
        try {
            reader.join(CLOSE_MILLIS);
            sender.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        locator.close();
    }
}
