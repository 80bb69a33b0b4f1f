package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountQuery;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** A ledger with a lease that a test can cut off. */
public final class UnreachableLedger implements Ledger {

    private final Ledger ledger;
    private final Duration lease;
    private final AtomicInteger failures = new AtomicInteger();
    private volatile boolean cut;

    public UnreachableLedger(Ledger ledger, Duration lease) {
        this.ledger = ledger;
        this.lease = lease;
    }

    public void cut() {
        cut = true;
    }

    public void heal() {
        cut = false;
    }

    public int failures() {
        return failures.get();
    }

    private Ledger reached() throws IOException {
        if (cut) {
            failures.incrementAndGet();
            throw new IOException("cut off");
        }
        return ledger;
    }

    @Override
    public String identity() {
        return ledger.identity();
    }

    @Override
    public String owner() {
        return ledger.owner();
    }

    @Override
    public <T> T transact(Transaction<T> transaction) throws IOException, InterruptedException {
        return reached().transact(transaction);
    }

    @Override
    public LedgerDraft read() throws IOException {
        return reached().read();
    }

    @Override
    public List<AccountLine> accounts(AccountQuery query) throws IOException {
        return reached().accounts(query);
    }

    @Override
    public boolean isAlive(String owner) throws IOException {
        return reached().isAlive(owner);
    }

    @Override
    public Optional<OwnerInfo> ownerInfo(String owner) throws IOException {
        return reached().ownerInfo(owner);
    }

    @Override
    public boolean renew() throws IOException, InterruptedException {
        return reached().renew();
    }

    @Override
    public Optional<Duration> lease() {
        return Optional.of(lease);
    }

    @Override
    public AutoCloseable watch(Runnable changed) throws IOException {
        return reached().watch(changed);
    }

    @Override
    public void close() throws IOException {
        ledger.close();
    }
}
