package io.github.camelmesos.cluster.account;

import java.time.Instant;
import java.util.Optional;

/**
 * Which lines are wanted.
 *
 * @param since lines from this moment on; empty for the oldest there are
 * @param until lines before this moment; empty for all up to now
 */
public record AccountQuery(
        Optional<Instant> since, Optional<Instant> until, Optional<String> tenant, Optional<String> run) {

    public static final AccountQuery EVERYTHING =
            new AccountQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Of one run, which began at this moment. */
    public static AccountQuery ofRun(String run, Instant began) {
        return new AccountQuery(Optional.of(began), Optional.empty(), Optional.empty(), Optional.of(run));
    }

    /** Of one tenant. */
    public AccountQuery ofTenant(String name) {
        return new AccountQuery(since, until, Optional.of(name), run);
    }

    public boolean matches(AccountLine line) {
        return since.filter(line.at()::isBefore).isEmpty()
                && until.filter(end -> !line.at().isBefore(end)).isEmpty()
                && tenant.filter(name -> !name.equals(line.tenant())).isEmpty()
                && run.filter(name -> !name.equals(line.run())).isEmpty();
    }

    /** Whether a line's text may be of the run that is wanted: told without reading it, where most are of others. */
    boolean mayMatch(String text) {
        return run.isEmpty() || text.contains("\"run\":\"" + run.get() + "\"");
    }
}
