package io.github.camelmesos.mesos.scheduler;

import io.github.camelmesos.mesos.http.HttpConnection;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.message.FrameworkId;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Sends calls in order over one connection, those that are waiting in one write, while there is a subscription. */
final class CallQueue implements Runnable {
    /** The epoch of calls that outlive a subscription. */
    static final long ANY = -1;

    private static final int MAX_BATCH = 64;
    private static final String PATH = "/api/v1/scheduler";

    private final SchedulerListener listener;
    private final SchedulerSettings settings;
    private final Deque<Call> waiting = new ArrayDeque<>();
    private Session session;
    private long epoch;
    private boolean closed;
    private HttpConnection connection;
    private Session connectedTo;

    /**
     * A call to be made.
     *
     * @param body null where the call has none
     * @param epoch the subscription it belongs to, or {@link #ANY}
     * @param done completed when the master took it; null where nobody waits
     */
    record Call(String type, JsonValue body, long epoch, CompletableFuture<Void> done) {}

    /** A subscription that calls can be made in. */
    record Session(URI master, FrameworkId framework, String streamId, long epoch) {}

    CallQueue(SchedulerListener listener, SchedulerSettings settings) {
        this.listener = listener;
        this.settings = settings;
    }

    synchronized long currentEpoch() {
        return epoch;
    }

    synchronized void add(Call call) {
        if (!closed) {
            waiting.add(call);
            notifyAll();
        }
    }

    synchronized void opened(URI master, FrameworkId framework, String streamId) {
        epoch++;
        session = new Session(master, framework, streamId, epoch);
        notifyAll();
    }

    synchronized void lost() {
        session = null;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }

    @Override
    public void run() {
        try {
            List<Call> batch = new ArrayList<>();
            for (Session current = take(batch); current != null; current = take(batch)) {
                send(current, batch);
                batch.clear();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
            abandon();
        }
    }

    private synchronized void abandon() {
        IOException problem = new IOException("the scheduler client was closed");
        waiting.stream().filter(call -> call.done != null).forEach(call -> call.done.completeExceptionally(problem));
        waiting.clear();
    }

    /** Waits for calls and a subscription to make them in; null at the end. Calls of earlier subscriptions are dropped. */
    private synchronized Session take(List<Call> batch) throws InterruptedException {
        while (batch.isEmpty()) {
            while (!closed && (waiting.isEmpty() || session == null)) {
                wait();
            }
            if (closed) {
                return null;
            }
            while (!waiting.isEmpty() && batch.size() < MAX_BATCH) {
                Call call = waiting.remove();
                if (call.epoch == ANY || call.epoch == session.epoch) {
                    batch.add(call);
                }
            }
        }
        return session;
    }

    private void send(Session target, List<Call> batch) {
        int answered = 0;
        try {
            connect(target);
            List<HttpRequest> requests = new ArrayList<>(batch.size());
            for (Call call : batch) {
                requests.add(HttpRequest.postJson(PATH, Calls.call(call.type, target.framework, call.body))
                        .withHeader("Mesos-Stream-Id", target.streamId));
            }
            connection.send(requests);
            for (; answered < batch.size(); answered++) {
                answered(batch.get(answered), connection.receive());
            }
        } catch (IOException e) {
            disconnect();
            batch.subList(answered, batch.size()).forEach(call -> failed(call, e));
        }
    }

    private void answered(Call call, HttpResponse response) {
        if (response.status() != 202 && response.status() != 200) {
            failed(call, new HttpStatusException(call.type, response.status(), response.text()));
        } else if (call.done != null) {
            call.done.complete(null);
        }
    }

    private void failed(Call call, IOException problem) {
        if (call.done != null) {
            call.done.completeExceptionally(problem);
        }
        listener.callFailed(call.type, problem);
    }

    private void connect(Session target) throws IOException {
        if (connection == null || connectedTo != target || !connection.isUsable()) {
            disconnect();
            connection = HttpConnection.open(target.master, settings.http());
            connectedTo = target;
        }
    }

    private void disconnect() {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
