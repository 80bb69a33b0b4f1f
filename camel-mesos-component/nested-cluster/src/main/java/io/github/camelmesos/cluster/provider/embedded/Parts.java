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
            started.getOrDefault(role, new ArrayList<>()).removeIf(each -> each == part);
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
        List<Exception> failures = new ArrayList<>();
        Role[] roles = Role.values();
        for (int i = roles.length - 1; i >= 0; i--) {
            closeTogether(take(roles[i]), failures);
        }
        if (!failures.isEmpty()) {
            Exception first = failures.remove(0);
            failures.forEach(first::addSuppressed);
            throw first;
        }
    }

    /** The parts of one role do not depend on each other; agents take a while to end their tasks. */
    private static void closeTogether(List<AutoCloseable> parts, List<Exception> failures) {
        List<Background> others = parts.stream()
                .skip(1)
                .map(part -> new Background("cluster-close", () -> {
                    part.close();
                    return null;
                }))
                .toList();
        parts.stream().limit(1).forEach(part -> collect(part::close, failures));
        others.forEach(other -> collect(other::await, failures));
    }

    private static void collect(Closing closing, List<Exception> failures) {
        try {
            closing.run();
        } catch (Exception e) {
            failures.add(e);
        }
    }

    /** Something that can fail. */
    private interface Closing {
        void run() throws Exception;
    }

    private synchronized List<AutoCloseable> take(Role role) {
        List<AutoCloseable> parts = started.remove(role);
        return parts == null ? List.of() : parts;
    }
}
