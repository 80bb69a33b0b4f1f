package io.github.camelmesos.cluster.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Another launcher, as a process of its own: holds an entry of a ledger until it is killed. */
public final class LedgerProcess implements AutoCloseable {

    private final Process process;
    private final String owner;

    private LedgerProcess(Process process, String owner) {
        this.process = process;
        this.owner = owner;
    }

    /** Returns when it holds an entry for {@code entry}'s cluster. */
    public static LedgerProcess start(Path ledger, LedgerEntry entry) throws IOException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LedgerProcess.class.getName(),
                        ledger.toString(),
                        new String(EntryJson.write(entry), StandardCharsets.UTF_8)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String owner = out.readLine();
        if (owner == null) {
            throw new IOException("the other launcher did not start");
        }
        return new LedgerProcess(process, owner);
    }

    public static void main(String[] args) throws Exception {
        FileLedger ledger = new FileLedger(Path.of(args[0]));
        LedgerEntry entry = EntryJson.read(args[1].getBytes(StandardCharsets.UTF_8));
        Entries.put(ledger, entry.withOwner(ledger.owner()));
        System.out.println(ledger.owner() + "\n" + Instant.now());
        while (System.in.read() >= 0) {
            continue;
        }
    }

    public boolean isRunning() {
        return process.isAlive();
    }

    public String owner() {
        return owner;
    }

    /** As {@code kill -9}; returns when it is dead. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the other launcher does not die");
        }
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
