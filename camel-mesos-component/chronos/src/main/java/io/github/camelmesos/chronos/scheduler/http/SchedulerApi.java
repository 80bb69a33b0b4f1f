package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.job.JobWriter;
import io.github.camelmesos.chronos.job.StatJson;
import io.github.camelmesos.chronos.job.SummaryJson;
import io.github.camelmesos.chronos.scheduler.core.JobQueries;
import io.github.camelmesos.chronos.scheduler.core.JobSubmission;
import io.github.camelmesos.chronos.scheduler.core.RefusedException;
import io.github.camelmesos.chronos.scheduler.core.SchedulerCore;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** The resources of Chronos' REST API. */
public final class SchedulerApi implements AutoCloseable {

    private static final String BASE = "v1/scheduler/";
    private static final int DEFAULT_LIMIT = 10;

    private final Leaders leaders;
    private final JobPosts posts;
    private final FollowerProxy proxy;
    private final Metrics metrics;

    /**
     * @param defaults what jobs get that do not say otherwise
     */
    public SchedulerApi(Leaders leaders, JobDefaults defaults) {
        this.leaders = leaders;
        this.posts = new JobPosts(defaults);
        this.proxy = new FollowerProxy(leaders);
        this.metrics = new Metrics(leaders);
    }

    Router router() {
        return new Router(
                List.of(
                        json("iso8601").on("POST", (request, path) -> add(posts.scheduled(request.body()))),
                        json("dependency").on("POST", (request, path) -> add(posts.dependent(request.body()))),
                        json("job/*")
                                .on("GET", (request, path) -> job(path.get(0)))
                                .on("PUT", this::run)
                                .on("DELETE", (request, path) -> change(core -> core.delete(path.get(0)))),
                        json("jobs").on("GET", (request, path) -> jobs()),
                        json("jobs/summary").on("GET", (request, path) -> summary()),
                        json("jobs/search").on("GET", (request, path) -> search(request)),
                        json("job/stat/*").on("GET", (request, path) -> stat(path.get(0))),
                        json("job/success/*").on("PUT", (request, path) -> markSuccessful(path.get(0))),
                        json("job/*/task/*/progress").on("POST", (request, path) -> progress(path)),
                        json("task/kill/*")
                                .on("DELETE", (request, path) -> change(core -> core.killTasks(path.get(0)))),
                        json("stats/*").on("GET", (request, path) -> stats(path.get(0))),
                        text("graph/csv").on("GET", (request, path) -> text(JobQueries::graphCsv)),
                        text("graph/dot").on("GET", (request, path) -> text(JobQueries::graphDot)),
                        new Route(BASE + "leader", ApiResponse.JSON, false).on("GET", (request, path) -> leader()),
                        new Route("ping", ApiResponse.TEXT, false).on("GET", (request, path) -> ping()),
                        new Route("metrics", ApiResponse.JSON, false).on("GET", (request, path) -> metrics.answer())),
                proxy);
    }

    private static Route json(String path) {
        return new Route(BASE + path, ApiResponse.JSON, true);
    }

    private static Route text(String path) {
        return new Route(BASE + path, ApiResponse.TEXT, true);
    }

    private CompletableFuture<ApiResponse> add(JobSubmission submission) {
        return change(core -> core.add(submission));
    }

    private CompletableFuture<ApiResponse> run(ApiRequest request, List<String> path) {
        return change(core -> core.run(path.get(0), request.parameter("arguments")));
    }

    private CompletableFuture<ApiResponse> markSuccessful(String job) {
        return leaders.core()
                .thenCompose(core -> core.markSuccessful(job))
                .thenApply(done -> ApiResponse.text(ApiResponse.JSON, "marked job " + job + " as successful: " + done));
    }

    private CompletableFuture<ApiResponse> change(Function<SchedulerCore, CompletableFuture<Void>> change) {
        return leaders.core().thenCompose(change).thenApply(nothing -> ApiResponse.noContent());
    }

    private <T> CompletableFuture<T> ask(Function<JobQueries, T> question) {
        return leaders.core().thenCompose(core -> core.query(question));
    }

    private CompletableFuture<ApiResponse> job(String name) {
        return ask(queries -> queries.job(name))
                .thenApply(job -> ApiResponse.object(json -> JobWriter.writeFields(job, json)));
    }

    private CompletableFuture<ApiResponse> jobs() {
        return ask(JobQueries::jobs).thenApply(SchedulerApi::list);
    }

    private static ApiResponse list(List<ChronosJob> jobs) {
        return ApiResponse.array(jobs, (json, job) -> JobWriter.writeFields(job, json));
    }

    private CompletableFuture<ApiResponse> summary() {
        return ask(JobQueries::summary)
                .thenApply(lines -> ApiResponse.object(json -> SummaryJson.writeFields(lines, json)));
    }

    private CompletableFuture<ApiResponse> search(ApiRequest request) {
        int limit = number(request, "limit", DEFAULT_LIMIT);
        int offset = number(request, "offset", 0);
        return ask(queries -> queries.search(
                        request.parameter("name"),
                        request.parameter("command"),
                        request.parameter("any"),
                        limit,
                        offset))
                .thenApply(SchedulerApi::list);
    }

    /** As in Chronos, a parameter that is no number leads to a resource that is not found. */
    private static int number(ApiRequest request, String parameter, int otherwise) {
        String text = request.parameter(parameter);
        try {
            return text.isEmpty() ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new RefusedException(404, "'" + parameter + "' must be a whole number");
        }
    }

    private CompletableFuture<ApiResponse> stat(String job) {
        return ask(queries -> queries.stat(job))
                .thenApply(stat -> ApiResponse.object(json -> StatJson.writeFields(stat, json)));
    }

    private CompletableFuture<ApiResponse> stats(String figure) {
        return ask(queries -> queries.stats(figure)).thenApply(times -> ApiResponse.array(times, StatJson::writeTime));
    }

    private CompletableFuture<ApiResponse> text(Function<JobQueries, String> question) {
        return ask(question).thenApply(text -> ApiResponse.text(ApiResponse.TEXT, text));
    }

    private CompletableFuture<ApiResponse> progress(List<String> path) {
        return ask(queries -> queries.job(path.get(0))).thenApply(job -> posts.progress(job, path.get(1)));
    }

    private CompletableFuture<ApiResponse> leader() {
        String leader = leaders.leader()
                .orElseThrow(() -> new RefusedException(503, "there is no leader at present: try again"));
        return CompletableFuture.completedFuture(ApiResponse.object(json -> json.field("leader", leader)));
    }

    private static CompletableFuture<ApiResponse> ping() {
        return CompletableFuture.completedFuture(ApiResponse.text("text/plain;charset=iso-8859-1", "pong\n"));
    }

    @Override
    public void close() {
        proxy.close();
    }
}
