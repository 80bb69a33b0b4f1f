package io.github.camelmesos.chronos.scheduler.store;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.concurrent.CompletableFuture;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.api.transaction.CuratorOp;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.KeeperException.Code;

/** Writes nodes in transactions that fail when another scheduler has taken over. */
final class StateTransactions {

    private final CuratorFramework client;
    private final StateNodes nodes;
    private final StateNodes.Epoch epoch;

    StateTransactions(CuratorFramework client, StateNodes nodes, StateNodes.Epoch epoch) {
        this.client = client;
        this.nodes = nodes;
        this.epoch = epoch;
    }

    /**
     * Writes all changes in one transaction; null data deletes a node.
     *
     * <p>When the answer to a transaction was lost and it is sent again, its nodes may be there or gone already. It is
     * then repeated node by node, each as it is found.
     */
    CompletableFuture<Void> write(Map<String, byte[]> changes) {
        return submit(changes).thenCompose(code -> {
            if (code == Code.OK) {
                changes.forEach((path, data) -> nodes.written(path, data != null));
                return CompletableFuture.completedFuture(null);
            }
            return isTurned(code) ? oneByOne(changes) : CompletableFuture.failedFuture(failure(code));
        });
    }

    private CompletableFuture<Void> oneByOne(Map<String, byte[]> changes) {
        CompletableFuture<Void> done = CompletableFuture.completedFuture(null);
        for (Entry<String, byte[]> change : changes.entrySet()) {
            done = done.thenCompose(nothing -> one(change.getKey(), change.getValue(), true));
        }
        return done;
    }

    private CompletableFuture<Void> one(String path, byte[] data, boolean mayBeTurned) {
        Map<String, byte[]> change = new HashMap<>();
        change.put(path, data);
        return submit(change).thenCompose(code -> {
            if (code == Code.OK) {
                nodes.written(path, data != null);
                return CompletableFuture.completedFuture(null);
            }
            if (mayBeTurned && isTurned(code)) {
                nodes.written(path, code == Code.NODEEXISTS);
                return one(path, data, false);
            }
            return CompletableFuture.failedFuture(failure(code));
        });
    }

    /** Whether a node is there that should not be, or the reverse. */
    private static boolean isTurned(Code code) {
        return code == Code.NODEEXISTS || code == Code.NONODE;
    }

    private CompletableFuture<Code> submit(Map<String, byte[]> changes) {
        CompletableFuture<Code> answer = new CompletableFuture<>();
        try {
            List<CuratorOp> operations = new ArrayList<>(changes.size() + 1);
            operations.add(
                    client.transactionOp().check().withVersion(epoch.version()).forPath(epoch.path()));
            for (Entry<String, byte[]> change : changes.entrySet()) {
                addOperation(operations, change.getKey(), change.getValue());
            }
            client.transaction()
                    .inBackground((curator, event) -> answer.complete(Code.get(event.getResultCode())))
                    .forOperations(operations);
        } catch (Exception e) {
            answer.completeExceptionally(new StoreException("writing to ZooKeeper failed: " + e.getMessage(), e));
        }
        return answer;
    }

    private void addOperation(List<CuratorOp> operations, String path, byte[] data) throws Exception {
        boolean exists = nodes.exists(path);
        if (data == null) {
            if (exists) {
                operations.add(client.transactionOp().delete().forPath(path));
            }
        } else if (exists) {
            operations.add(client.transactionOp().setData().forPath(path, data));
        } else {
            operations.add(client.transactionOp().create().forPath(path, data));
        }
    }

    private static StoreException failure(Code code) {
        String reason = code == Code.BADVERSION ? "another scheduler leads now" : String.valueOf(code);
        return new StoreException("the state in ZooKeeper cannot be written: " + reason, KeeperException.create(code));
    }
}
