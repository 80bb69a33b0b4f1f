package io.github.camelmesos.cluster.provider.embedded;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What has been started of a cluster. Nothing that is started while, or after, it is closed stays. */
final class Parts implements AutoCloseable {

    private final Map<Role, List<AutoCloseable>> started = new EnumMap<>(Role.class);
    private boolean closed;

    /** Takes over a part. */
    synchronized <T extends AutoCloseable> T add(Role role, T part) throws Exception {
        if (closed) {
            part.close();
            throw new InterruptedException("the cluster is being destroyed");
        }
        started.computeIfAbsent(role, each -> new ArrayList<>()).add(part);
        return part;
    }

    /** Closes one part. */
    void close(Role role, AutoCloseable part) throws Exception {
        synchronized (this) {
            started.getOrDefault(role, new ArrayList<>()).remove(part);
        }
        part.close();
    }

    /**
     * Closes everything, the last roles first. Goes on when a part fails.
     *
     * @throws Exception the first failure, with the others suppressed
     */
    @Override
    public void close() throws Exception {
        synchronized (this) {
            closed = true;
        }
        Exception failure = null;
        Role[] roles = Role.values();
        for (int i = roles.length - 1; i >= 0; i--) {
            for (AutoCloseable part : take(roles[i])) {
                try {
                    part.close();
                } catch (Exception e) {
                    if (failure == null) {
                        failure = e;
                    } else {
                        failure.addSuppressed(e);
                    }
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private synchronized List<AutoCloseable> take(Role role) {
        List<AutoCloseable> parts = started.remove(role);
        return parts == null ? List.of() : parts;
    }
}
