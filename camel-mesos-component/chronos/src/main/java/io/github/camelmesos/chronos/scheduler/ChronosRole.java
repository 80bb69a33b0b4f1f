package io.github.camelmesos.chronos.scheduler;

import java.io.IOException;
import java.util.List;

/** Starts a scheduler from Chronos' command line. */
public final class ChronosRole {

    private ChronosRole() {}

    /**
     * Starts a scheduler as the flags say.
     *
     * @return the scheduler; closing it stops it and leaves its tasks to the next one
     * @throws IllegalArgumentException if a flag is wrong; one line says which, and what would be right
     * @throws IOException if the port cannot be bound
     * @see ChronosFlags
     */
    public static BundledScheduler start(String... arguments) throws IOException {
        return BundledScheduler.start(ChronosFlags.parse(List.of(arguments)));
    }
}
