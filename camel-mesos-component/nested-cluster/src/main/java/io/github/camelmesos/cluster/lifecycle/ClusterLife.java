package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.Cluster;
import io.github.camelmesos.cluster.ClusterDestroyedException;
import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterState;
import io.github.camelmesos.cluster.ProvisioningException;
import io.github.camelmesos.cluster.admission.Applicant;
import io.github.camelmesos.cluster.admission.Application;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.provider.ClusterProvider;
import io.github.camelmesos.cluster.provider.ClusterSpec;
import io.github.camelmesos.cluster.reaper.Reaper;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One cluster, from its request until nothing of it is left. */
final class ClusterLife implements Applicant {

    private static final Logger LOG = LoggerFactory.getLogger(ClusterLife.class);

    private final ClusterRequest request;
    private final ClusterProvider provider;
    private final Surroundings around;
    private final Runnable gone;
    private final ClusterStatus status;
    private final Lane lane;
    private final OwnEntry inLedger;
    private final CompletableFuture<Cluster> created;
    /** Written before the state is GRANTED, read after. */
    private volatile Optional<LedgerEntry> entry = Optional.empty();

    private volatile boolean givenUp;

    private Optional<Future<?>> deadline = Optional.empty();
    private Optional<CompletableFuture<Cluster>> attached = Optional.empty();
    private Optional<CompletableFuture<Void>> destroyed = Optional.empty();
    private Optional<Exception> failure = Optional.empty();

    /**
     * @param gone called once, when nothing is left
     */
    ClusterLife(ClusterRequest request, ClusterProvider provider, Surroundings around, Runnable gone) {
        this.request = request;
        this.provider = provider;
        this.around = around;
        this.gone = gone;
        this.lane = new Lane("cluster-" + request.id(), around.callbacks());
        this.inLedger = new OwnEntry(around.ledger(), request.id(), around.clock());
        this.created = lane.open();
        this.status = new ClusterStatus(request, provider.name(), around.events(), around.clock());
    }

    /**
     * The cluster of a launcher that died, which goes on.
     *
     * @param adopted with this launcher as its owner
     */
    static ClusterLife adopted(Reaper.Adopted adopted, ClusterProvider provider, Surroundings around, Runnable gone) {
        ClusterRequest request = Applications.again(adopted.entry());
        ClusterLife life = new ClusterLife(request, provider, around, gone);
        life.goOn(adopted.entry(), adopted.endpoints());
        return life;
    }

    private synchronized void goOn(LedgerEntry adopted, ClusterEndpoints endpoints) {
        entry = Optional.of(adopted);
        status.begin();
        status.shape(adopted.shape());
        status.move(ClusterState.GRANTED);
        status.move(ClusterState.PROVISIONING);
        status.endpoints(endpoints);
        status.move(ClusterState.READY);
        lane.complete(created, now());
        deadline = destroyInTime(adopted);
    }

    Cluster now() {
        return status.now();
    }

    CompletableFuture<Cluster> create() {
        status.begin();
        lane.run(this::applyForGrant);
        return created;
    }

    private void applyForGrant() {
        try {
            Application application =
                    Applications.of(request, provider.name(), around.quotas().get());
            around.admission().apply(application, this);
        } catch (AdmissionException e) {
            refused(e);
        } catch (InterruptedException cleared) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void waits(String reason) {
        if (!status.move(ClusterState.WAITING, Optional.of(reason))) {
            status.stillWaits(reason);
        }
        around.somethingWaits().run();
    }

    @Override
    public void granted(LedgerEntry granted) {
        synchronized (this) {
            if (destroyed.isPresent()) {
                return;
            }
            entry = Optional.of(granted);
            status.shape(granted.shape());
            status.move(ClusterState.GRANTED, Optional.empty());
            deadline = destroyInTime(granted);
        }
        lane.run(this::provision);
    }

    private Optional<Future<?>> destroyInTime(LedgerEntry granted) {
        return granted.deadline().map(end -> {
            String reason = granted.reasonOfDeadline();
            long millis = Duration.between(around.clock().instant(), end).toMillis();
            return around.timers().schedule(() -> end(reason), millis, TimeUnit.MILLISECONDS);
        });
    }

    @Override
    public void withdrawn() {
        end(new ClusterDestroyedException(request.id(), "was taken out of the queue"));
    }

    @Override
    public void refused(AdmissionException reason) {
        end(reason);
    }

    @Override
    public void failed(IOException cause) {
        end(new ProvisioningException("cluster " + request.id() + ": " + cause.getMessage(), cause));
    }

    private void provision() {
        if (!status.move(ClusterState.PROVISIONING)) {
            return;
        }
        try {
            LedgerEntry granted = entry.orElseThrow();
            ClusterSpec spec = new ClusterSpec(
                    request.id(),
                    request.runId(),
                    request.tenant(),
                    granted.shape(),
                    around.ledger().identity());
            ClusterEndpoints endpoints = provider.create(spec, status::progress);
            status.endpoints(endpoints);
            if (status.move(ClusterState.READY)) {
                lane.complete(created, now());
                inLedger.change(entry ->
                        entry.readyAt(endpoints.master(), around.clock().instant()));
            }
        } catch (InterruptedException cleared) {
            Thread.currentThread().interrupt();
        } catch (ProvisioningException e) {
            end(e);
        } catch (RuntimeException | Error e) {
            // An Error too, for instance of a class that is missing: what was started must not stay.
            end(new ProvisioningException("cluster " + request.id() + " cannot be made: " + e, e));
        }
    }

    synchronized CompletableFuture<Cluster> attachChronos() {
        if (attached.isEmpty() || attached.get().isCompletedExceptionally()) {
            attached = Optional.of(lane.run(() -> {
                ClusterEndpoints endpoints = readyEndpoints();
                status.endpoints(endpoints.withChronos(provider.attachChronos(request.id(), status::progress)));
                return now();
            }));
        }
        return attached.get();
    }

    CompletableFuture<Cluster> scale(int agents) {
        return lane.run(() -> {
            readyEndpoints();
            LedgerEntry before = entry.orElseThrow();
            Scaling scaling = new Scaling(around.admission(), provider, status::progress);
            scaled(scaling.scale(before, agents));
            return now();
        });
    }

    /** What its tenant's budget pays for has another end now. */
    private synchronized void scaled(LedgerEntry changed) {
        entry = Optional.of(changed);
        status.shape(changed.shape());
        if (destroyed.isEmpty()) {
            deadline.ifPresent(timer -> timer.cancel(false));
            deadline = destroyInTime(changed);
        }
    }

    private ClusterEndpoints readyEndpoints() throws ProvisioningException {
        Cluster now = now();
        if (now.state() != ClusterState.READY) {
            throw new ProvisioningException("cluster " + now.id() + " is not READY but " + now.state()
                    + now.reason().map(reason -> ": " + reason).orElse(""));
        }
        return now.endpoints().orElseThrow();
    }

    /** Its provider cannot keep it. */
    void lost(ProvisioningException reason) {
        end(reason);
    }

    /** Ends it because of a failure, which is what {@link #create} will fail with. */
    private void end(Exception cause) {
        synchronized (this) {
            if (destroyed.isPresent()) {
                return;
            }
            failure = Optional.of(cause);
            status.move(ClusterState.FAILED, Optional.of(cause.getMessage()));
        }
        destroy();
    }

    CompletableFuture<Void> destroy() {
        CompletableFuture<Void> result;
        synchronized (this) {
            if (destroyed.isPresent() && !destroyed.get().isCompletedExceptionally()) {
                return destroyed.get();
            }
            result = new CompletableFuture<>();
            destroyed = Optional.of(result);
            deadline.ifPresent(timer -> timer.cancel(false));
        }
        status.move(ClusterState.DRAINING);
        lane.clear();
        lane.runUrgently(() -> drain(result), around.timers(), around.hangPatience());
        return result;
    }

    private void drain(CompletableFuture<Void> result) {
        try {
            around.admission().forget(request.id());
            if (entry.isPresent()) {
                if (!givenUp) {
                    inLedger.change(entry -> entry.withState(ClusterState.DRAINING));
                }
                provider.destroy(request.id());
            }
            inLedger.remove();
            status.move(ClusterState.DESTROYED);
            gone.run();
            lane.complete(result, null);
        } catch (InterruptedException | ProvisioningException | IOException | RuntimeException | Error e) {
            String reason = "cluster " + request.id() + " cannot be destroyed: " + e.getMessage();
            LOG.warn(reason, e);
            status.move(ClusterState.FAILED, Optional.of(reason));
            lane.fail(result, new ProvisioningException(reason, e));
        } finally {
            lane.failOpen(failure.orElseGet(() -> new ClusterDestroyedException(request.id())));
        }
    }

    /** Whether it has resources, as far as this launcher knows, and is not being torn down. */
    synchronized boolean isHeld() {
        return entry.isPresent() && destroyed.isEmpty();
    }

    /** Ends it, as somebody says who looks after clusters. */
    void end(String reason) {
        end(new ProvisioningException("cluster " + request.id() + " " + reason));
    }

    /** Ends it while the ledger does not answer: it is not waited for before nothing is left. */
    void giveUp(String reason) {
        givenUp = true;
        end(reason);
    }

    /** It was busy when it was last looked at. */
    void wasActive() {
        lane.run(() -> {
            inLedger.change(entry -> entry.withActive(around.clock().instant()));
            return null;
        });
    }
}
