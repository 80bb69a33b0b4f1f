package io.github.camelmesos.cluster.reaper;

import io.github.camelmesos.cluster.ledger.OwnerInfo;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A launcher on this machine that hangs: ended as {@code kill -9} does. */
final class HungLauncher {

    private static final int LONGEST_DEATH_SECONDS = 10;

    private HungLauncher() {}

    /**
     * @return whether it is dead now; never that of another machine, nor a process that only has its number
     */
    static boolean end(OwnerInfo owner) throws IOException, InterruptedException {
        Optional<ProcessHandle> process = owner.isOnThisHost() ? ProcessHandle.of(owner.pid()) : Optional.empty();
        Optional<Instant> started = process.flatMap(found -> found.info().startInstant());
        if (started.isEmpty() || !started.equals(owner.started()) || owner.isThisProcess()) {
            return false;
        }
        try {
            process.get().destroyForcibly();
            process.get().onExit().get(LONGEST_DEATH_SECONDS, TimeUnit.SECONDS);
            return true;
        } catch (ExecutionException | TimeoutException e) {
            return false;
        }
    }
}
