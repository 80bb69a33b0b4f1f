package io.github.camelmesos.app.account;

import io.github.camelmesos.cluster.account.AccountLine;
import java.time.Duration;
import java.util.List;

/**
 * A run is over, and everything of it is taken down.
 *
 * @param state COMPLETE, EXECUTOR_ERROR, SYSTEM_ERROR, CANCELED
 * @param lines of the account; none for a run that had no cluster
 */
public record RunEnding(String runId, String tenant, String state, Duration took, List<AccountLine> lines) {

    public RunEnding {
        lines = List.copyOf(lines);
    }
}
