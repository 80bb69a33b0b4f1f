package io.github.camelmesos.chronos.client;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobName;
import io.github.camelmesos.chronos.job.JobStat;
import io.github.camelmesos.chronos.job.JobStat.JobTime;
import io.github.camelmesos.chronos.job.JobSummary;
import io.github.camelmesos.chronos.job.JobTrigger;
import io.github.camelmesos.chronos.job.StatJson;
import io.github.camelmesos.chronos.job.SummaryJson;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Chronos' REST API, asynchronous. Futures complete on the client's threads: do not block there.
 *
 * <p>Futures fail with a {@link ChronosException}. Names are checked before anything is sent. Requests that may be sent
 * twice are repeated after failures; running a job, and adding one that runs once, only when they did not arrive. A job added by this client is
 * waited for when Chronos does not know it yet.
 */
public final class AsyncChronosClient implements AutoCloseable {

    private final Caller caller;
    private final OneShotAdd oneShots;

    /** A client of the Chronos at {@link ChronosClientSettings#url()}. Nothing is sent yet. */
    public AsyncChronosClient(ChronosClientSettings settings) {
        this.caller = new Caller(settings);
        this.oneShots = new OneShotAdd(this, caller, settings.attempts());
    }

    /** Adds a job, or replaces the one of that name. One that is to run once is never added twice. */
    public CompletableFuture<Void> add(ChronosJob job) {
        return checked(job.name(), name -> post(job)).thenApply(nothing -> {
            caller.recentAdds().added(job.name());
            return null;
        });
    }

    private CompletableFuture<Void> post(ChronosJob job) {
        byte[] body = ClientJson.write(job);
        if (OneShotAdd.suits(job)) {
            return oneShots.add(Call.postOnce("iso8601", job.name(), body), job);
        }
        String path = job.trigger() instanceof JobTrigger.Parents ? "dependency" : "iso8601";
        return caller.call(Call.post(path, job.name(), body), answer -> null);
    }

    /** Runs a job now, whatever its schedule says. */
    public CompletableFuture<Void> run(String job) {
        return ofJob("PUT", "job/", job, "", answer -> null);
    }

    /** Runs a job now with arguments after its command; real Chronos puts them into the task id. */
    public CompletableFuture<Void> run(String job, String arguments) {
        String query = "?arguments=" + URLEncoder.encode(arguments, StandardCharsets.UTF_8);
        return ofJob("PUT", "job/", job, query, answer -> null);
    }

    /** Counts a success of a job and starts what depends on it. False if there is no such job. */
    public CompletableFuture<Boolean> markSuccessful(String job) {
        return ofJob(
                "PUT", "job/success/", job, "", answer -> answer.text().strip().endsWith("true"));
    }

    /** Deletes a job and kills its tasks. */
    public CompletableFuture<Void> delete(String job) {
        oneShots.deleted(job);
        CompletableFuture<Void> deleted = ofJob("DELETE", "job/", job, "", answer -> null);
        deleted.thenRun(() -> caller.recentAdds().deleted(job));
        return deleted;
    }

    /** Kills the running tasks of a job. */
    public CompletableFuture<Void> killTasks(String job) {
        return ofJob("DELETE", "task/kill/", job, "", answer -> null);
    }

    /** One job. */
    public CompletableFuture<ChronosJob> get(String job) {
        return ofJob("GET", "job/", job, "", answer -> ClientJson.job(ClientJson.object(answer)));
    }

    /** How long runs of a job took. */
    public CompletableFuture<JobStat> stat(String job) {
        return ofJob("GET", "job/stat/", job, "", answer -> StatJson.read(ClientJson.object(answer)));
    }

    /** All jobs. */
    public CompletableFuture<List<ChronosJob>> list() {
        return caller.call(Call.get("jobs"), answer -> ClientJson.array(answer, ClientJson::job));
    }

    /** Some jobs. */
    public CompletableFuture<List<ChronosJob>> search(SearchQuery query) {
        return caller.call(
                Call.get("jobs/search?" + query.query()), answer -> ClientJson.array(answer, ClientJson::job));
    }

    /** What all jobs are doing. */
    public CompletableFuture<List<JobSummary>> summary() {
        return caller.call(Call.get("jobs/summary"), answer -> SummaryJson.read(ClientJson.object(answer)));
    }

    /** One figure over all jobs, for instance {@code 99thPercentile}, {@code median} or {@code mean}. */
    public CompletableFuture<List<JobTime>> stats(String figure) {
        return caller.call(Call.get("stats/" + figure), answer -> ClientJson.array(answer, StatJson::readTime));
    }

    /** The graph of jobs as lines {@code node,name,status,state} and {@code link,parent,child}. */
    public CompletableFuture<String> graphCsv() {
        return caller.call(Call.get("graph/csv"), Answer::text);
    }

    /** The graph of jobs for Graphviz. */
    public CompletableFuture<String> graphDot() {
        return caller.call(Call.get("graph/dot"), Answer::text);
    }

    /** The leader as {@code host:port}. */
    public CompletableFuture<String> leader() {
        return caller.call(
                Call.get("leader"), answer -> ClientJson.object(answer).string("leader", ""));
    }

    /** The scheduler's metrics as JSON text. */
    public CompletableFuture<String> metrics() {
        return caller.call(Call.root("/metrics"), Answer::text);
    }

    /** Completes when Chronos answers. */
    public CompletableFuture<Void> ping() {
        return caller.call(Call.root("/ping"), answer -> null);
    }

    private <T> CompletableFuture<T> ofJob(
            String method, String path, String job, String query, Function<Answer, T> reading) {
        return checked(job, name -> caller.call(Call.ofJob(method, path + name + query, name), reading));
    }

    private static <T> CompletableFuture<T> checked(String job, Function<String, CompletableFuture<T>> call) {
        if (!JobName.isValid(job) || job.equals(".") || job.equals("..")) {
            return CompletableFuture.failedFuture(new ChronosRefusedException(
                    "invalid job name '" + ErrorText.firstLine(job)
                            + "': only letters, digits, '_', '.' and '-' are allowed, and not '.' or '..'",
                    0));
        }
        return call.apply(job);
    }

    @Override
    public void close() {
        caller.close();
    }
}
