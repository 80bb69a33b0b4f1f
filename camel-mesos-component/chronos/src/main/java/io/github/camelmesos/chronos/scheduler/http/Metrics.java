package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.scheduler.core.SchedulerCounters;
import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.concurrent.CompletableFuture;

/** Figures for monitoring, in the form of Dropwizard Metrics, which Chronos answers in. */
final class Metrics {

    private record Figures(int jobs, int queued, SchedulerCounters counters) {}

    private static final Figures NOTHING = new Figures(0, 0, new SchedulerCounters(0, 0, 0, 0, 0, 0, 0, 0));

    private final Leaders leaders;

    Metrics(Leaders leaders) {
        this.leaders = leaders;
    }

    CompletableFuture<ApiResponse> answer() {
        if (!leaders.isLeading()) {
            return CompletableFuture.completedFuture(response(NOTHING));
        }
        return leaders.core()
                .thenCompose(core ->
                        core.query(queries -> new Figures(queries.jobCount(), queries.queued(), queries.counters())))
                .thenApply(this::response);
    }

    private ApiResponse response(Figures figures) {
        SchedulerCounters counters = figures.counters();
        return ApiResponse.object(json -> json.field("version", "3.0.0")
                .object("gauges", gauges -> {
                    gauge(gauges, "chronos.leader", leaders.isLeading() ? 1 : 0);
                    gauge(gauges, "chronos.registered", leaders.isRegistered() ? 1 : 0);
                    gauge(gauges, "chronos.jobs", figures.jobs());
                    gauge(gauges, "chronos.runs.queued", figures.queued());
                })
                .object("counters", counts -> {
                    count(counts, "chronos.tasks.launched", counters.launched());
                    count(counts, "chronos.tasks.finished", counters.finished());
                    count(counts, "chronos.tasks.failed", counters.failed());
                    count(counts, "chronos.tasks.killed", counters.killed());
                    count(counts, "chronos.tasks.lost", counters.lost());
                    count(counts, "chronos.offers.received", counters.offers());
                    count(counts, "chronos.offers.declined", counters.declined());
                    count(counts, "chronos.offers.revives", counters.revives());
                })
                .object("histograms", none -> {})
                .object("meters", none -> {})
                .object("timers", none -> {}));
    }

    private static void gauge(JsonWriter out, String name, long value) {
        out.object(name, json -> json.field("value", value));
    }

    private static void count(JsonWriter out, String name, long value) {
        out.object(name, json -> json.field("count", value));
    }
}
