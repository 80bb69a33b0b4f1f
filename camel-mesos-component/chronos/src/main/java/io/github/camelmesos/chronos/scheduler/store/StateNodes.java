package io.github.camelmesos.chronos.scheduler.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.curator.framework.CuratorFramework;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.KeeperException.Code;

/** Reads the state's nodes, and remembers which there are. */
final class StateNodes {

    /** A node that was read. */
    record Node(String path, byte[] data, long created) {}

    /** The node that tells who leads: a write of the leader is valid while it has this version. */
    record Epoch(String path, int version) {}

    private static final long READ_SECONDS = 60;
    private static final byte[] EMPTY = new byte[0];

    private final CuratorFramework client;
    private final Set<String> existing = ConcurrentHashMap.newKeySet();

    StateNodes(CuratorFramework client) {
        this.client = client;
    }

    boolean exists(String path) {
        return existing.contains(path);
    }

    void written(String path, boolean exists) {
        if (exists) {
            existing.add(path);
        } else {
            existing.remove(path);
        }
    }

    void ensure(String path) {
        call(() -> {
            try {
                return client.create().creatingParentsIfNeeded().forPath(path, EMPTY);
            } catch (KeeperException.NodeExistsException e) {
                return path;
            }
        });
    }

    Epoch takeOver(String path) {
        ensure(path);
        return call(() -> new Epoch(path, client.setData().forPath(path, EMPTY).getVersion()));
    }

    Optional<byte[]> data(String path) {
        return call(() -> {
            try {
                byte[] data = client.getData().forPath(path);
                existing.add(path);
                return Optional.of(data);
            } catch (KeeperException.NoNodeException e) {
                return Optional.empty();
            }
        });
    }

    /** The children with this prefix and their data, oldest first. The reads are all under way at once. */
    List<Node> children(String parent, String prefix) {
        return call(() -> {
            List<CompletableFuture<Optional<Node>>> reads = new ArrayList<>();
            for (String child : new HashSet<>(client.getChildren().forPath(parent))) {
                if (child.startsWith(prefix)) {
                    reads.add(read(parent + "/" + child));
                }
            }
            List<Node> nodes = new ArrayList<>(reads.size());
            for (CompletableFuture<Optional<Node>> read : reads) {
                read.get(READ_SECONDS, TimeUnit.SECONDS).ifPresent(nodes::add);
            }
            nodes.sort(Comparator.comparingLong(Node::created));
            nodes.forEach(node -> existing.add(node.path()));
            return nodes;
        });
    }

    private CompletableFuture<Optional<Node>> read(String path) throws Exception {
        CompletableFuture<Optional<Node>> result = new CompletableFuture<>();
        client.getData()
                .inBackground((curator, event) -> {
                    if (event.getResultCode() == Code.OK.intValue()) {
                        result.complete(Optional.of(
                                new Node(path, event.getData(), event.getStat().getCzxid())));
                    } else if (event.getResultCode() == Code.NONODE.intValue()) {
                        result.complete(Optional.empty());
                    } else {
                        result.completeExceptionally(KeeperException.create(Code.get(event.getResultCode()), path));
                    }
                })
                .forPath(path);
        return result;
    }

    private interface Call<T> {
        T run() throws Exception;
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while reading the state in ZooKeeper", e);
        } catch (ExecutionException e) {
            throw new StoreException(
                    "the state in ZooKeeper cannot be read: " + e.getCause().getMessage(), e);
        } catch (TimeoutException e) {
            throw new StoreException("the state in ZooKeeper was not read within " + READ_SECONDS + " s", e);
        } catch (Exception e) {
            throw new StoreException("the state in ZooKeeper cannot be read: " + e.getMessage(), e);
        }
    }
}
