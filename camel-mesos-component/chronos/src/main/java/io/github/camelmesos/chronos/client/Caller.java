package io.github.camelmesos.chronos.client;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/**
 * Carries out calls: at most so many at a time, repeated where that does no harm, with failures as typed exceptions.
 * A pause before a repetition holds no thread.
 */
final class Caller implements AutoCloseable {

    private static final Duration INVISIBLE_PAUSE = Duration.ofMillis(50);
    private static final int LONGEST_DOUBLING = 6;

    private final ChronosClientSettings settings;
    private final HttpSender sender;
    private final ThreadPoolExecutor threads;
    private final RecentAdds recentAdds;
    private final Set<CompletableFuture<?>> open = ConcurrentHashMap.newKeySet();

    Caller(ChronosClientSettings settings) {
        this.settings = settings;
        this.sender = new HttpSender(settings);
        this.recentAdds = new RecentAdds(settings.visibility());
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                settings.maxInFlight(),
                settings.maxInFlight(),
                5,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> {
                    Thread thread = new Thread(task, "chronos-client-" + number.incrementAndGet());
                    thread.setDaemon(true);
                    return thread;
                });
        threads.allowCoreThreadTimeOut(true);
    }

    RecentAdds recentAdds() {
        return recentAdds;
    }

    /** The answer, read by the function; a failure completes the future with a {@link ChronosException}. */
    <T> CompletableFuture<T> call(Call call, Function<Answer, T> reading) {
        CompletableFuture<T> result = new CompletableFuture<>();
        open.add(result);
        result.whenComplete((value, failure) -> open.remove(result));
        submit(threads, () -> attempt(call, reading, 1, result), result);
        return result;
    }

    private <T> void attempt(Call call, Function<Answer, T> reading, int attempt, CompletableFuture<T> result) {
        if (result.isDone()) {
            return;
        }
        try {
            Answer answer = sender.send(call);
            if (!answer.isSuccess()) {
                throw Failures.of(call, answer);
            }
            result.complete(reading.apply(answer));
        } catch (NoSuchJobException e) {
            noSuchJob(call, reading, attempt, result, e);
        } catch (ChronosUnavailableException e) {
            if (attempt < settings.attempts() && (call.repeatable() || !e.sent())) {
                long factor = 1L << Math.min(attempt - 1, LONGEST_DOUBLING);
                again(call, reading, attempt + 1, result, settings.backoff().multipliedBy(factor));
            } else {
                result.completeExceptionally(e);
            }
        } catch (ChronosException e) {
            result.completeExceptionally(e);
        } catch (RuntimeException e) {
            result.completeExceptionally(new ChronosException(
                    "Chronos' answer to " + call.method() + " " + call.path() + " cannot be read: "
                            + ErrorText.firstLine(String.valueOf(e.getMessage())),
                    e));
        }
    }

    private <T> void noSuchJob(
            Call call, Function<Answer, T> reading, int attempt, CompletableFuture<T> result, NoSuchJobException e) {
        boolean deletedByEarlierAttempt = attempt > 1 && "DELETE".equals(call.method());
        if (recentAdds.mayBeInvisible(call.job())) {
            again(call, reading, attempt, result, INVISIBLE_PAUSE);
        } else if (deletedByEarlierAttempt) {
            result.complete(null);
        } else {
            result.completeExceptionally(e);
        }
    }

    private <T> void again(
            Call call, Function<Answer, T> reading, int attempt, CompletableFuture<T> result, Duration pause) {
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, threads);
        submit(later, () -> attempt(call, reading, attempt, result), result);
    }

    private static void submit(Executor executor, Runnable task, CompletableFuture<?> result) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(closed());
        }
    }

    private static ChronosUnavailableException closed() {
        return new ChronosUnavailableException("the client of Chronos has been closed", false, null);
    }

    /** Stops; whoever waits for an answer gets a failure. */
    @Override
    public void close() {
        threads.shutdownNow();
        sender.close();
        open.forEach(result -> result.completeExceptionally(closed()));
    }
}
