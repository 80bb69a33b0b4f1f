package io.github.camelmesos.mesos.leader;

import io.github.camelmesos.mesos.message.MasterInfo;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Knows which master leads. Safe for many threads. */
public interface MasterLocator extends AutoCloseable {

    /**
     * The leading master, waiting for one where there is none yet.
     *
     * @throws NoLeaderException when none was found in time
     * @throws InterruptedException when the waiting thread is interrupted
     */
    MasterInfo leader(Duration timeout) throws IOException, InterruptedException;

    /** Says that the master named last did not answer as leader, so that a cached answer is looked up again. */
    void doubt(MasterInfo master);

    /**
     * Calls back with every change of the leader, empty when there is none; at once when one is known already. The
     * callback must not block.
     */
    void addListener(Consumer<Optional<MasterInfo>> listener);

    void removeListener(Consumer<Optional<MasterInfo>> listener);

    @Override
    void close();
}
