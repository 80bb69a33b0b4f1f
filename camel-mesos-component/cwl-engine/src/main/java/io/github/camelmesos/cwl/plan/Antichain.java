package io.github.camelmesos.cwl.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * The heaviest set of nodes of an acyclic graph of which none comes before another: what can run at the same time.
 *
 * <p>By Dilworth's theorem it weighs as much as the cheapest set of chains that covers each node as often as it weighs. Chains start
 * as single nodes; each unit of flow from the end of one to the start of another joins two and saves one.
 */
final class Antichain {

    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final List<List<Edge>> edges = new ArrayList<>();
    private final int source;
    private final int sink;

    private Antichain(int nodes) {
        source = 2 * nodes;
        sink = source + 1;
        for (int i = 0; i < sink + 1; i++) {
            edges.add(new ArrayList<>());
        }
    }

    /**
     * The weight of the heaviest antichain.
     *
     * @param weights of each node, not negative
     * @param predecessors of each node
     */
    static long weight(long[] weights, List<? extends Iterable<Integer>> predecessors) {
        Antichain flow = new Antichain(weights.length);
        for (int node = 0; node < weights.length; node++) {
            int entry = 2 * node;
            int exit = entry + 1;
            flow.connect(flow.source, exit, weights[node]);
            flow.connect(entry, flow.sink, weights[node]);
            flow.connect(entry, exit, UNLIMITED);
            for (int before : predecessors.get(node)) {
                flow.connect(2 * before + 1, entry, UNLIMITED);
            }
        }
        return Arrays.stream(weights).sum() - flow.maximum();
    }

    private void connect(int from, int to, long capacity) {
        Edge forward = new Edge(from, to, capacity);
        Edge back = new Edge(to, from, 0);
        forward.reverse = back;
        back.reverse = forward;
        edges.get(from).add(forward);
        edges.get(to).add(back);
    }

    private long maximum() {
        long total = 0;
        for (Edge[] path = path(); path != null; path = path()) {
            long least = UNLIMITED;
            for (Edge edge = path[sink]; edge != null; edge = path[edge.from]) {
                least = Math.min(least, edge.capacity);
            }
            for (Edge edge = path[sink]; edge != null; edge = path[edge.from]) {
                edge.capacity -= least;
                edge.reverse.capacity += least;
            }
            total += least;
        }
        return total;
    }

    /** For each node of a shortest path from source to sink with capacity left, the edge by which it is reached. */
    private Edge[] path() {
        Edge[] reachedBy = new Edge[edges.size()];
        Deque<Integer> next = new ArrayDeque<>(List.of(source));
        while (!next.isEmpty()) {
            for (Edge edge : edges.get(next.poll())) {
                if (edge.capacity > 0 && edge.to != source && reachedBy[edge.to] == null) {
                    reachedBy[edge.to] = edge;
                    if (edge.to == sink) {
                        return reachedBy;
                    }
                    next.add(edge.to);
                }
            }
        }
        return null;
    }

    private static final class Edge {
        private final int from;
        private final int to;
        private long capacity;
        private Edge reverse;

        private Edge(int from, int to, long capacity) {
            this.from = from;
            this.to = to;
            this.capacity = capacity;
        }
    }
}
