package io.github.camelmesos.cluster.lifecycle;

import io.github.camelmesos.cluster.reaper.OverdueClusters;
import io.github.camelmesos.cluster.reaper.Reaper;
import java.io.IOException;

/** What a launcher does about the clusters of others. */
record Reaping(Reaper reaper, OverdueClusters overdue) {

    /** Quick, where there is nothing to do. */
    void deadAndOverdue() throws IOException, InterruptedException {
        overdue.reap();
        reaper.reapDead();
    }

    /** What providers find, too. */
    void everything() throws IOException, InterruptedException {
        deadAndOverdue();
        reaper.reapUnknown();
    }
}
