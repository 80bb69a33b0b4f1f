package io.github.camelmesos.cluster.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class LaneTest {

    private final Lane lane = new Lane("test", Executors.newCachedThreadPool());

    @Test
    void doesOneThingAfterTheOther() throws Exception {
        List<Integer> done = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            int number = i;
            lane.run(() -> {
                done.add(number);
            });
        }
        lane.run(() -> null).get(10, TimeUnit.SECONDS);
        assertThat(done).hasSize(100).isSorted();
    }

    @Test
    void failsTheFutureOfWhatFailed() {
        CompletableFuture<Object> result = lane.run(() -> {
            throw new IllegalStateException("no");
        });
        await().until(result::isCompletedExceptionally);
        assertThat(result).isCompletedExceptionally();
    }

    @Test
    void interruptsWhatRunsAndForgetsWhatWaitsWhenItIsCleared() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch never = new CountDownLatch(1);
        CompletableFuture<Object> running = lane.run(() -> {
            started.countDown();
            never.await();
            return null;
        });
        CompletableFuture<String> queued = lane.run(() -> "ran");
        started.await();
        lane.clear();
        assertThat(lane.run(() -> "urgent").get(10, TimeUnit.SECONDS)).isEqualTo("urgent");
        assertThat(running).isNotDone();
        assertThat(queued).isNotDone();
        lane.failOpen(new IllegalStateException("cleared"));
        await().until(() -> running.isCompletedExceptionally() && queued.isCompletedExceptionally());
    }

    @Test
    void whatHangsOnAFutureDoesNotHoldUpTheLane() throws Exception {
        CompletableFuture<String> first = lane.run(() -> "first");
        CompletableFuture<String> both = first.thenApply(value -> {
            try {
                return value + lane.run(() -> " second").get(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(both.get(10, TimeUnit.SECONDS)).isEqualTo("first second");
    }
}
