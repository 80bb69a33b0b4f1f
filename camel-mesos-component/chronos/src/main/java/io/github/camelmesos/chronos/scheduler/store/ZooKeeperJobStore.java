package io.github.camelmesos.chronos.scheduler.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.curator.framework.CuratorFramework;

/**
 * Jobs as nodes {@code <zk_path>/state/J_<name>} in ZooKeeper.
 *
 * <p>One transaction is under way at a time; what changes meanwhile goes into the next. So a burst of changes costs few
 * transactions. A change that somebody waits for is written at once, with all before it; others wait some milliseconds for
 * company. Each transaction checks that no other scheduler has become the leader: one that was paused cannot overwrite
 * what its successor wrote.
 */
public final class ZooKeeperJobStore implements JobStore {

    private static final String JOB_PREFIX = "J_";
    private static final long LINGER_MILLIS = 20;

    private final StateTransactions transactions;
    private final StateNodes nodes;
    private final String statePath;
    private final Object lock = new Object();
    private final Deque<Batch> batches = new ArrayDeque<>();
    private boolean writing;
    private boolean lingering;
    private StoreException failure;

    /**
     * Takes over the state below a path; whoever had it before cannot write any more.
     *
     * @throws StoreException if ZooKeeper does not answer
     */
    public ZooKeeperJobStore(CuratorFramework client, String zkPath) {
        this.statePath = zkPath + "/state";
        this.nodes = new StateNodes(client);
        nodes.ensure(statePath);
        this.transactions = new StateTransactions(client, nodes, nodes.takeOver(zkPath + "/epoch"));
    }

    @Override
    public List<StoredJob> load() {
        return nodes.children(statePath, JOB_PREFIX).stream()
                .map(node -> StoredJobJson.read(node.path(), node.data()))
                .toList();
    }

    @Override
    public Optional<String> frameworkId() {
        return nodes.data(frameworkIdPath()).map(data -> new String(data, StandardCharsets.UTF_8));
    }

    @Override
    public CompletableFuture<Void> keepFrameworkId(String id) {
        byte[] data = id == null ? null : id.getBytes(StandardCharsets.UTF_8);
        return enqueue(batch -> {
            batch.put(frameworkIdPath(), data);
            batch.hurry();
        });
    }

    private String frameworkIdPath() {
        return statePath + "/frameworkId";
    }

    @Override
    public CompletableFuture<Void> change(Collection<StoredJob> written, Collection<String> deleted) {
        return enqueue(batch -> {
            written.forEach(job -> batch.put(path(job.name()), StoredJobJson.write(job)));
            deleted.forEach(name -> batch.put(path(name), null));
            batch.hurry();
        });
    }

    @Override
    public CompletableFuture<Void> changeSoon(Collection<StoredJob> written) {
        CompletableFuture<Void> done =
                enqueue(batch -> written.forEach(job -> batch.put(path(job.name()), StoredJobJson.write(job))));
        linger();
        return done;
    }

    private void linger() {
        synchronized (lock) {
            if (lingering || batches.isEmpty()) {
                return;
            }
            lingering = true;
        }
        CompletableFuture.delayedExecutor(LINGER_MILLIS, TimeUnit.MILLISECONDS, Runnable::run)
                .execute(() -> {
                    synchronized (lock) {
                        lingering = false;
                        batches.forEach(Batch::hurry);
                    }
                    writeNext();
                });
    }

    private String path(String job) {
        return statePath + "/" + JOB_PREFIX + job;
    }

    private CompletableFuture<Void> enqueue(Consumer<Batch> change) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        synchronized (lock) {
            if (failure != null) {
                return CompletableFuture.failedFuture(failure);
            }
            Batch last = batches.peekLast();
            if (last == null || last.isFull()) {
                last = new Batch();
                batches.addLast(last);
            }
            change.accept(last);
            last.await(done);
        }
        writeNext();
        return done;
    }

    private void writeNext() {
        Batch batch;
        synchronized (lock) {
            if (writing || batches.isEmpty() || !batches.peekFirst().isDue()) {
                return;
            }
            writing = true;
            batch = batches.removeFirst();
        }
        Map<String, byte[]> changes = batch.nodes();
        transactions.write(changes).whenComplete((nothing, cause) -> written(batch, cause));
    }

    private void written(Batch batch, Throwable cause) {
        if (cause == null) {
            synchronized (lock) {
                writing = false;
            }
            writeNext();
            batch.complete();
        } else {
            Throwable root = cause instanceof CompletionException ? cause.getCause() : cause;
            StoreException reason = root instanceof StoreException known
                    ? known
                    : new StoreException("writing to ZooKeeper failed: " + root.getMessage(), root);
            fail(reason);
            batch.fail(reason);
        }
    }

    private void fail(StoreException reason) {
        Deque<Batch> abandoned;
        synchronized (lock) {
            if (failure != null) {
                return;
            }
            failure = reason;
            abandoned = new ArrayDeque<>(batches);
            batches.clear();
        }
        abandoned.forEach(batch -> batch.fail(reason));
    }

    /** Stops writing: what is not under way yet fails. */
    @Override
    public void close() {
        fail(new StoreException("the scheduler is not the leader any more", null));
    }
}
