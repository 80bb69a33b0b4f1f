package io.github.camelmesos.embedded.agent;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which process belongs to which container: by its process group or session, by its ancestors, or, for one that has left
 * all of them, by its mark. To be used by one thread at a time.
 */
final class Ownership {
    private final String agentMark;
    private Map<Identity, Optional<String>> marks = new HashMap<>();

    private record Identity(long pid, long startTicks) {
        // Written out, as in the ids of Mesos.
        @Override
        public boolean equals(Object other) {
            return other instanceof Identity that && pid == that.pid && startTicks == that.startTicks;
        }

        @Override
        public int hashCode() {
            return Long.hashCode(startTicks * 31 + pid);
        }
    }

    Ownership(String agentMark) {
        this.agentMark = agentMark;
    }

    /**
     * The processes of each container, without the leaders of their groups, which are the agent's own.
     *
     * @param leaders the leader of the process group of each container that is asked about, by its id
     */
    Map<String, List<ProcessTable.Entry>> of(Map<String, Long> leaders) throws IOException {
        ProcessTable table = ProcessTable.read();
        Map<Long, String> containers = new HashMap<>();
        leaders.forEach((container, leader) -> containers.put(leader, container));
        Map<Identity, Optional<String>> seen = new HashMap<>();
        Map<String, List<ProcessTable.Entry>> result = new HashMap<>();
        for (ProcessTable.Entry entry : table.entries().values()) {
            if (containers.containsKey(entry.pid())) {
                continue;
            }
            byRelation(entry, table, containers)
                    .or(() -> byMark(entry, seen))
                    .filter(leaders::containsKey)
                    .ifPresent(container -> result.computeIfAbsent(container, id -> new ArrayList<>())
                            .add(entry));
        }
        marks = seen;
        return result;
    }

    private static Optional<String> byRelation(
            ProcessTable.Entry entry, ProcessTable table, Map<Long, String> containers) {
        Set<Long> visited = new HashSet<>();
        for (ProcessTable.Entry at = entry; at != null && visited.add(at.pid()); ) {
            for (long id : new long[] {at.pid(), at.group(), at.session()}) {
                if (containers.containsKey(id)) {
                    return Optional.of(containers.get(id));
                }
            }
            at = table.entries().get(at.parent());
        }
        return Optional.empty();
    }

    private Optional<String> byMark(ProcessTable.Entry entry, Map<Identity, Optional<String>> seen) {
        Identity identity = new Identity(entry.pid(), entry.startTicks());
        Optional<String> known = marks.get(identity);
        Optional<String> mark = known != null ? known : container(entry.pid());
        seen.put(identity, mark);
        return mark;
    }

    private Optional<String> container(long pid) {
        String prefix = agentMark + "/";
        return ProcessTable.mark(pid)
                .filter(mark -> mark.startsWith(prefix))
                .map(mark -> mark.substring(prefix.length()));
    }
}
