package io.github.camelmesos.cwl.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DispatcherTest {

    private final List<String> started = new ArrayList<>();
    private final Dispatcher dispatcher = new Dispatcher(2);

    @Test
    void startsNoMoreThanThereArePlaces() {
        dispatcher.ready(() -> started.add("a"));
        dispatcher.ready(() -> started.add("b"));
        dispatcher.ready(() -> started.add("c"));

        dispatcher.dispatch();
        assertThat(started).containsExactly("a", "b");

        dispatcher.release();
        dispatcher.dispatch();
        assertThat(started).containsExactly("a", "b", "c");
    }

    @Test
    void whatIsReadyGoesBeforeFurtherItemsOfAScatter() {
        dispatcher.add(items("scatter", 2));
        dispatcher.ready(() -> started.add("ready"));

        dispatcher.dispatch();

        assertThat(started).containsExactly("ready", "scatter 0");
    }

    @Test
    void theLatestScatterIsDoneFirst() {
        dispatcher.add(items("outer", 2));
        dispatcher.add(items("inner", 1));

        dispatcher.dispatch();

        assertThat(started).containsExactly("inner 0", "outer 0");
    }

    @Test
    void workThatEndsAtOnceLeavesItsPlace() {
        for (int i = 0; i < 5; i++) {
            dispatcher.ready(() -> {
                started.add("x");
                dispatcher.release();
            });
        }

        dispatcher.dispatch();

        assertThat(started).hasSize(5);
        assertThat(dispatcher.isIdle()).isTrue();
    }

    @Test
    void nothingStartsOnceItIsClosed() {
        dispatcher.ready(() -> started.add("a"));
        dispatcher.close();
        dispatcher.ready(() -> started.add("b"));
        dispatcher.add(items("scatter", 1));

        dispatcher.dispatch();

        assertThat(started).isEmpty();
        assertThat(dispatcher.isIdle()).isTrue();
    }

    private Dispatcher.Source items(String name, int count) {
        int[] next = {0};
        return () -> {
            started.add(name + " " + next[0]++);
            return next[0] < count;
        };
    }
}
