package io.github.camelmesos.cluster.provider.role;

import io.github.camelmesos.cluster.settings.ClusterSettings;
import java.util.BitSet;

/** The ports that agents offer to tasks: a range of its own for each agent of this launcher, given back with the agent. */
public final class TaskPorts {

    private static final int HIGHEST = 65_535;

    private final int first;
    private final int each;
    private final BitSet taken = new BitSet();

    public TaskPorts(ClusterSettings settings) {
        this.first = settings.firstTaskPort();
        this.each = settings.taskPortsPerAgent();
    }

    /**
     * @throws IllegalStateException when all ports are taken
     */
    public synchronized Range take() {
        int slot = taken.nextClearBit(0);
        int begin = first + slot * each;
        if (begin + each - 1 > HIGHEST) {
            throw new IllegalStateException("all task ports from " + first + " to " + HIGHEST + " are taken by "
                    + taken.cardinality() + " agents of " + each + " ports each");
        }
        taken.set(slot);
        return new Range(slot, begin, begin + each - 1);
    }

    public synchronized void giveBack(Range range) {
        taken.clear(range.slot());
    }

    /** Ports, both ends included. */
    public record Range(int slot, int begin, int end) {

        /** As Mesos writes it. */
        @Override
        public String toString() {
            return "[" + begin + "-" + end + "]";
        }
    }
}
