package io.github.camelmesos.cluster.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.curator.framework.CuratorFramework;
import org.apache.curator.framework.api.transaction.CuratorOp;
import org.apache.curator.framework.recipes.watch.PersistentWatcher;
import org.apache.zookeeper.CreateMode;
import org.apache.zookeeper.KeeperException;
import org.apache.zookeeper.data.Stat;

/**
 * The nodes of a ledger: {@code /clusters/<id>} an entry each, {@code /owners/<name>} as long as that launcher's session lasts,
 * {@code /uses} what tenants have used up, {@code /accounts} what was reserved and used, for good, {@code /epoch} changed by every transaction, so that its version orders them.
 */
final class LedgerNodes {

    private static final String CLUSTERS = "/clusters";
    private static final String OWNERS = "/owners";
    private static final String USES = "/uses";
    private static final String EPOCH = "/epoch";
    private static final String ACCOUNTS = "/accounts";
    static final byte[] NOTHING = {};

    private final CuratorFramework client;
    private final AccountNodes accounts;

    /**
     * @param client whose namespace is the ledger's
     * @param bounds of the account
     */
    LedgerNodes(CuratorFramework client, AccountBounds bounds) {
        this.client = client;
        this.accounts = new AccountNodes(this, bounds);
    }

    AccountNodes accounts() {
        return accounts;
    }

    static String ownerNode(String owner) {
        return OWNERS + "/" + owner;
    }

    static boolean isOwner(String path) {
        return path != null && path.contains(OWNERS + "/");
    }

    /** Makes those that are always there. */
    void make() throws KeeperException, InterruptedException {
        for (String path : List.of(CLUSTERS, OWNERS, EPOCH, ACCOUNTS)) {
            createUnlessThere(path, NOTHING);
        }
        createUnlessThere(USES, Uses.NONE.json());
    }

    void createUnlessThere(String path, byte[] content) throws KeeperException, InterruptedException {
        try {
            call(() -> client.create().creatingParentsIfNeeded().forPath(path, content));
        } catch (KeeperException.NodeExistsException e) {
            return;
        }
    }

    /** The version that is compared when a transaction is written; whatever it reads must be read after this. */
    int epoch() throws KeeperException, InterruptedException {
        // Or a follower that is behind answers, and the transaction is run for nothing.
        call(() -> client.sync().forPath(EPOCH));
        Stat stat = call(() -> client.checkExists().forPath(EPOCH));
        if (stat == null) {
            throw new KeeperException.NoNodeException(EPOCH);
        }
        return stat.getVersion();
    }

    LedgerDraft read() throws IOException, KeeperException, InterruptedException {
        List<LedgerEntry> entries = new ArrayList<>();
        for (String cluster : call(() -> client.getChildren().forPath(CLUSTERS))) {
            String path = CLUSTERS + "/" + cluster;
            try {
                entries.add(EntryJson.read(call(() -> client.getData().forPath(path))));
            } catch (KeeperException.NoNodeException removedMeanwhile) {
                continue;
            } catch (IOException e) {
                throw new IOException("the ledger entry " + path + " cannot be read: " + e.getMessage(), e);
            }
        }
        return new LedgerDraft(entries, this::uses);
    }

    private Uses uses() throws IOException {
        try {
            return Uses.read(call(() -> client.getData().forPath(USES)));
        } catch (KeeperException e) {
            throw new IOException("what tenants have used up cannot be read: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while reading what tenants have used up", e);
        }
    }

    /**
     * Writes all changes or none.
     *
     * @param ownerNode must be there: who lost its lease writes nothing
     * @return false when something was written since {@code epoch}, or the owner's node is gone
     */
    boolean write(LedgerDraft draft, int epoch, String ownerNode, Instant now)
            throws KeeperException, InterruptedException {
        List<CuratorOp> ops = new ArrayList<>();
        ops.add(call(() -> client.transactionOp().check().forPath(ownerNode)));
        ops.add(call(() -> client.transactionOp().setData().withVersion(epoch).forPath(EPOCH, NOTHING)));
        for (Map.Entry<String, Optional<LedgerEntry>> change : draft.changes().entrySet()) {
            String path = CLUSTERS + "/" + change.getKey();
            ops.add(op(path, change.getValue()));
        }
        Optional<Uses> uses = draft.changedUses();
        if (uses.isPresent()) {
            ops.add(call(() ->
                    client.transactionOp().setData().forPath(USES, uses.get().json())));
        }
        boolean newPage = false;
        for (Map.Entry<String, AccountNodes.Page> page :
                accounts.pagesWith(draft.lines()).entrySet()) {
            byte[] content = page.getValue().content();
            newPage |= page.getValue().isNew();
            ops.add(
                    page.getValue().isNew()
                            ? call(() -> client.transactionOp().create().forPath(page.getKey(), content))
                            : call(() -> client.transactionOp().setData().forPath(page.getKey(), content)));
        }
        try {
            call(() -> client.transaction().forOperations(ops));
            if (newPage) {
                accounts.removeWhatIsTooMuch(now);
            }
            return true;
        } catch (KeeperException.BadVersionException
                | KeeperException.NoNodeException
                | KeeperException.NodeExistsException e) {
            return false;
        }
    }

    private CuratorOp op(String path, Optional<LedgerEntry> entry) throws KeeperException, InterruptedException {
        if (entry.isEmpty()) {
            return call(() -> client.transactionOp().delete().forPath(path));
        }
        byte[] content = EntryJson.write(entry.get());
        return call(() -> client.checkExists().forPath(path)) == null
                ? call(() -> client.transactionOp().create().forPath(path, content))
                : call(() -> client.transactionOp().setData().forPath(path, content));
    }

    List<String> children(String path) throws KeeperException, InterruptedException {
        try {
            return call(() -> client.getChildren().forPath(path));
        } catch (KeeperException.NoNodeException removedMeanwhile) {
            return List.of();
        }
    }

    Optional<byte[]> data(String path) throws KeeperException, InterruptedException {
        try {
            return Optional.of(call(() -> client.getData().forPath(path)));
        } catch (KeeperException.NoNodeException removedMeanwhile) {
            return Optional.empty();
        }
    }

    void deleteIfThere(String path) throws KeeperException, InterruptedException {
        try {
            call(() -> client.delete().quietly().forPath(path));
        } catch (KeeperException.NotEmptyException usedAgain) {
            return;
        }
    }

    boolean hasOwner(String owner) throws KeeperException, InterruptedException {
        return call(() -> client.checkExists().forPath(ownerNode(owner))) != null;
    }

    boolean isOwnedByThisSession(String owner) throws KeeperException, InterruptedException {
        Stat stat = call(() -> client.checkExists().forPath(ownerNode(owner)));
        return stat != null && stat.getEphemeralOwner() == sessionId();
    }

    private long sessionId() throws KeeperException, InterruptedException {
        return call(() -> client.getZookeeperClient().getZooKeeper().getSessionId());
    }

    /** As the server has granted it. */
    Duration sessionTimeout() throws KeeperException, InterruptedException {
        return Duration.ofMillis(
                call(() -> client.getZookeeperClient().getZooKeeper().getSessionTimeout()));
    }

    /** A node that is left from a session before this one would go with that. */
    void register(String owner, OwnerInfo info) throws KeeperException, InterruptedException {
        call(() -> client.delete().quietly().forPath(ownerNode(owner)));
        call(() -> client.create().withMode(CreateMode.EPHEMERAL).forPath(ownerNode(owner), info.json()));
    }

    void tell(String owner, OwnerInfo info) throws KeeperException, InterruptedException {
        call(() -> client.setData().forPath(ownerNode(owner), info.json()));
    }

    Optional<OwnerInfo> ownerInfo(String owner) throws IOException, KeeperException, InterruptedException {
        try {
            return Optional.of(OwnerInfo.read(call(() -> client.getData().forPath(ownerNode(owner)))));
        } catch (KeeperException.NoNodeException e) {
            return Optional.empty();
        }
    }

    /** Not started. */
    PersistentWatcher watcher() {
        return new PersistentWatcher(client, "/", true);
    }

    /** Curator's calls throw Exception. */
    private static <T> T call(Call<T> call) throws KeeperException, InterruptedException {
        try {
            return call.run();
        } catch (KeeperException | InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private interface Call<T> {
        T run() throws Exception;
    }
}
