package io.github.camelmesos.app.progress;

import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterListener;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.launcher.RunEvent;
import io.github.camelmesos.launcher.RunEvent.JobState;
import io.github.camelmesos.launcher.RunEvent.Stage;
import io.github.camelmesos.launcher.RunListener;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

/**
 * Follows one run and has its progress shown. Events are taken in by whoever brings them; only a thread of its own
 * writes, so that a terminal that does not take its output holds up nothing but the display.
 */
public final class RunProgress implements RunListener, ClusterListener, AutoCloseable {

    private static final Duration LAST_WORDS = Duration.ofSeconds(2);

    private final String runId;
    private final ProgressDisplay display;
    private final ScheduledExecutorService painter;
    private final boolean eachEvent;
    private final AtomicReference<RunState> state = new AtomicReference<>(RunState.START);

    private RunProgress(String runId, ProgressDisplay display, Duration redraw) {
        this.runId = runId;
        this.display = display;
        this.eachEvent = redraw.isZero();
        this.painter = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "progress");
            thread.setDaemon(true);
            return thread;
        });
        if (!eachEvent) {
            painter.scheduleWithFixedDelay(this::paint, 0, redraw.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Redraws the state in place, ten times a second. */
    static RunProgress redrawing(String runId, ProgressDisplay display) {
        return new RunProgress(runId, display, Duration.ofMillis(100));
    }

    /** Shows each change once. */
    static RunProgress following(String runId, ProgressDisplay display) {
        return new RunProgress(runId, display, Duration.ZERO);
    }

    @Override
    public void on(RunEvent event) {
        if (!event.runId().equals(runId)) {
            return;
        }
        if (event instanceof RunEvent.StageEntered entered) {
            change(before -> before.enter(entered.stage(), entered.detail()));
        } else if (event instanceof RunEvent.JobsCounted counted) {
            change(before -> before.count(counted));
        } else if (event instanceof RunEvent.JobChanged changed) {
            jobChanged(changed);
        } else if (event instanceof RunEvent.Warned warned) {
            note("warning: " + warned.message());
        } else if (event instanceof RunEvent.Logged logged) {
            note(logged.line());
        }
    }

    private void jobChanged(RunEvent.JobChanged changed) {
        if (changed.state() == JobState.FAILED) {
            change(before -> before.jobFailed());
            note("failed: " + changed.job() + ": " + changed.detail());
        } else if (changed.state() == JobState.RETRIED) {
            note("again: " + changed.job() + ": " + changed.detail());
        }
    }

    @Override
    public void changed(Cluster cluster) {
        if (!cluster.runId().equals(runId)) {
            return;
        }
        cluster.shape().ifPresent(shape -> change(before -> before.granted(shape)));
        if (cluster.state() == ClusterState.WAITING) {
            waits(cluster.reason().orElse("for its cluster"));
        } else if (cluster.state() == ClusterState.PROVISIONING) {
            change(before -> before.enter(Stage.CREATING_CLUSTER, ""));
        } else if (cluster.state() == ClusterState.DRAINING) {
            change(before -> before.enter(Stage.DESTROYING_CLUSTER, ""));
        }
    }

    @Override
    public void progress(Cluster cluster, String step) {
        if (!cluster.runId().equals(runId)) {
            return;
        }
        if (cluster.state() == ClusterState.WAITING) {
            waits(step);
        } else {
            change(before -> before.doing(step));
        }
    }

    /** In lines, each reason is one of its own: somebody may have to wait for hours and should know for what. */
    private void waits(String reason) {
        String text = "waiting: " + reason;
        change(before -> before.doing(text));
        if (eachEvent) {
            note(text);
        }
    }

    /** Shows the last state and stops. */
    @Override
    public void close() {
        try {
            painter.submit(display::close).get(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            note(e.toString());
        } finally {
            painter.shutdownNow();
        }
    }

    private void change(UnaryOperator<RunState> step) {
        state.updateAndGet(step);
        if (eachEvent) {
            later(this::paint);
        }
    }

    private void paint() {
        display.update(state.get());
    }

    private void note(String line) {
        later(() -> display.note(line));
    }

    private void later(Runnable task) {
        try {
            painter.execute(task);
        } catch (RejectedExecutionException e) {
            // The run is over and the display closed: what comes now is of no interest to anybody.
            return;
        }
    }
}
