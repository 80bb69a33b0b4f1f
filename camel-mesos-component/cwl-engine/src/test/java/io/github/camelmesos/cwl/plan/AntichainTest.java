package io.github.camelmesos.cwl.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class AntichainTest {

    @Test
    void aChainWeighsAsMuchAsItsHeaviestNode() {
        assertThat(Antichain.weight(new long[] {2, 5, 3}, List.of(List.of(), List.of(0), List.of(1))))
                .isEqualTo(5);
    }

    @Test
    void independentNodesWeighTogether() {
        assertThat(Antichain.weight(new long[] {2, 5, 3}, List.of(List.of(), List.of(), List.of())))
                .isEqualTo(10);
    }

    @Test
    void aLateStepMayRunBesideAnEarlyOne() {
        assertThat(Antichain.weight(new long[] {1, 10, 10}, List.of(List.of(), List.of(0), List.of())))
                .isEqualTo(20);
    }

    @RepeatedTest(50)
    void agreesWithTryingAllSets(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int nodes = 1 + random.nextInt(8);
        long[] weights = new long[nodes];
        List<List<Integer>> predecessors = new ArrayList<>();
        for (int node = 0; node < nodes; node++) {
            weights[node] = random.nextInt(4);
            List<Integer> before = new ArrayList<>();
            for (int other = 0; other < node; other++) {
                if (random.nextInt(3) == 0) {
                    before.add(other);
                }
            }
            predecessors.add(before);
        }

        assertThat(Antichain.weight(weights, predecessors)).isEqualTo(byTryingAll(weights, predecessors));
    }

    private static long byTryingAll(long[] weights, List<List<Integer>> predecessors) {
        int nodes = weights.length;
        boolean[][] before = new boolean[nodes][nodes];
        for (int node = 0; node < nodes; node++) {
            for (int direct : predecessors.get(node)) {
                before[direct][node] = true;
                for (int other = 0; other < nodes; other++) {
                    before[other][node] |= before[other][direct];
                }
            }
        }
        long best = 0;
        for (int set = 0; set < 1 << nodes; set++) {
            long weight = 0;
            boolean independent = true;
            for (int a = 0; a < nodes; a++) {
                if ((set & 1 << a) != 0) {
                    weight += weights[a];
                    for (int b = 0; b < nodes; b++) {
                        independent &= (set & 1 << b) == 0 || !before[a][b];
                    }
                }
            }
            best = independent ? Math.max(best, weight) : best;
        }
        return best;
    }
}
