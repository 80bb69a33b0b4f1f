package io.github.camelmesos.chronos.scheduler.leader;

import io.github.camelmesos.chronos.scheduler.core.CoreSettings;
import io.github.camelmesos.chronos.scheduler.core.JobObserver;
import io.github.camelmesos.chronos.scheduler.core.RefusedException;
import io.github.camelmesos.chronos.scheduler.core.SchedulerCore;
import io.github.camelmesos.chronos.scheduler.framework.MesosConfig;
import io.github.camelmesos.chronos.scheduler.http.Leaders;
import io.github.camelmesos.chronos.scheduler.store.ForeignStateException;
import io.github.camelmesos.mesos.leader.MasterLocator;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.curator.framework.CuratorFramework;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This scheduler's part in leading: it has a term while it is elected. */
public final class Leadership implements Leaders, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leadership.class);
    private static final int PATIENCE_SECONDS = 10;
    private static final int PAUSE_SECONDS = 2;

    private final CuratorFramework client;
    private final String zkPath;
    private final MesosConfig mesos;
    private final CoreSettings settings;
    private final MasterLocator masters;
    private final JobObserver observer;
    private final URI url;
    private final String id;
    private final LeaderElection election;
    private final CompletableFuture<Void> firstRegistration = new CompletableFuture<>();
    private volatile boolean closed;
    private CompletableFuture<Term> term = new CompletableFuture<>();

    /**
     * @param zkPath what is led: schedulers with the same path elect one leader
     * @param url where the REST API is reached
     */
    public Leadership(
            CuratorFramework client,
            String zkPath,
            MesosConfig mesos,
            CoreSettings settings,
            MasterLocator masters,
            JobObserver observer,
            URI url) {
        this.client = client;
        this.zkPath = zkPath;
        this.mesos = mesos;
        this.settings = settings;
        this.masters = masters;
        this.observer = observer;
        this.url = url;
        this.id = url.getHost() + ":" + url.getPort();
        this.election = new LeaderElection(client, zkPath + "/candidate", id, new LeaderElection.Listener() {
            @Override
            public void elected() {
                beginTerm();
            }

            @Override
            public void dismissed() {
                endTerm();
            }
        });
    }

    /** Takes part in the election. */
    public void join() {
        election.join();
    }

    private void beginTerm() {
        try {
            LOG.info("{} leads", id);
            Term begun = Term.begin(client, zkPath, masters, mesos, settings, observer, url, this::termFailed);
            current().complete(begun);
            begun.connection().firstRegistration().thenRun(() -> firstRegistration.complete(null));
            if (closed) {
                endTerm();
            }
        } catch (RuntimeException e) {
            LOG.error("{} cannot lead: {}", id, e.getMessage());
            if (e instanceof ForeignStateException) {
                firstRegistration.completeExceptionally(e);
            }
            CompletableFuture.delayedExecutor(PAUSE_SECONDS, TimeUnit.SECONDS).execute(election::rejoin);
        }
    }

    private void termFailed(Throwable cause) {
        LOG.warn("{} gives up leading: {}", id, cause.getMessage());
        election.rejoin();
    }

    private void endTerm() {
        CompletableFuture<Term> ended;
        synchronized (this) {
            ended = term;
            if (!ended.isDone()) {
                return;
            }
            term = new CompletableFuture<>();
        }
        LOG.info("{} leads no more", id);
        ended.thenAccept(Term::close);
    }

    private synchronized CompletableFuture<Term> current() {
        return term;
    }

    /** Completes when this scheduler has led and been registered at the master once. */
    public CompletableFuture<Void> firstRegistration() {
        return firstRegistration;
    }

    @Override
    public boolean isLeading() {
        return current().isDone();
    }

    @Override
    public boolean isRegistered() {
        Term led = current().getNow(null);
        return led != null && led.connection().isRegistered();
    }

    @Override
    public CompletableFuture<SchedulerCore> core() {
        CompletableFuture<Term> now = current();
        if (now.isDone()) {
            return now.thenApply(Term::core);
        }
        return now.copy()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .thenApply(Term::core)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException
                                ? new RefusedException(503, "there is no leader at present: try again")
                                : failure));
    }

    @Override
    public Optional<String> leader() {
        return isLeading() ? Optional.of(id) : election.leader();
    }

    @Override
    public Optional<String> otherLeader() {
        return election.leader().filter(leader -> !leader.equals(id));
    }

    /** Ends the framework: its tasks are killed. */
    public void teardown() throws InterruptedException {
        Term led = current().getNow(null);
        if (led != null) {
            led.connection().teardown();
        }
    }

    @Override
    public void close() {
        closed = true;
        election.close();
        endTerm();
    }
}
