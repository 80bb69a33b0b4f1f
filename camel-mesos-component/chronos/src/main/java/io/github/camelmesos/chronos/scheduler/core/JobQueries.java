package io.github.camelmesos.chronos.scheduler.core;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobStat;
import io.github.camelmesos.chronos.job.JobStat.JobTime;
import io.github.camelmesos.chronos.job.JobSummary;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Answers questions about jobs, on the scheduler's thread. What it returns is immutable. */
public final class JobQueries {

    private final JobTable jobs;
    private final RunQueue queue;
    private final Counters counters;

    JobQueries(JobTable jobs, RunQueue queue, Counters counters) {
        this.jobs = jobs;
        this.queue = queue;
        this.counters = counters;
    }

    /**
     * One job.
     *
     * @throws RefusedException if there is none of that name
     */
    public ChronosJob job(String name) {
        return entry(name).view();
    }

    /** All jobs, in the order they were added. */
    public List<ChronosJob> jobs() {
        return jobs.entries().stream().map(JobEntry::view).toList();
    }

    /**
     * Jobs that match.
     *
     * @param name part of the name, "" for any
     * @param command part of the command, "" for any
     * @param any part of name or command, "" for none; matches whatever the others say
     */
    public List<ChronosJob> search(String name, String command, String any, int limit, int offset) {
        boolean all = any.isEmpty();
        boolean filtered = !name.isEmpty() || !command.isEmpty();
        return jobs.entries().stream()
                .filter(entry -> {
                    String text = entry.job().command().command();
                    boolean asked = contains(entry.name(), name) && contains(text, command) && (filtered || all);
                    return asked || (!all && (contains(entry.name(), any) || contains(text, any)));
                })
                .skip(Math.max(0, offset))
                .limit(Math.max(0, limit))
                .map(JobEntry::view)
                .toList();
    }

    private static boolean contains(String text, String part) {
        return text.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /** What all jobs are doing. */
    public List<JobSummary> summary() {
        return jobs.entries().stream().map(JobEntry::summary).toList();
    }

    /**
     * How long runs of a job took, and its latest runs.
     *
     * @throws RefusedException if there is none of that name
     */
    public JobStat stat(String name) {
        JobEntry entry = entry(name);
        return entry.meter().stat(name, entry.runs());
    }

    /** One figure of all jobs, longest first; nothing for an unknown figure. */
    public List<JobTime> stats(String figure) {
        if (JobStat.Histogram.EMPTY.named(figure) == null) {
            return List.of();
        }
        List<JobTime> times = new ArrayList<>(jobs.size());
        for (JobEntry entry : jobs.entries()) {
            times.add(new JobTime(entry.name(), entry.meter().histogram().named(figure) / 1000));
        }
        Collections.reverse(times);
        times.sort(Comparator.comparingDouble(JobTime::seconds).reversed());
        return times;
    }

    /** The graph as lines {@code node,name,status,state} and {@code link,parent,child}. */
    public String graphCsv() {
        StringBuilder csv = new StringBuilder();
        for (JobEntry entry : jobs.entries()) {
            csv.append("node,")
                    .append(entry.name())
                    .append(',')
                    .append(entry.job().history().status().text())
                    .append(',')
                    .append(entry.state().text())
                    .append('\n');
        }
        for (JobEntry entry : jobs.entries()) {
            for (String parent : entry.job().parents()) {
                csv.append("link,")
                        .append(parent)
                        .append(',')
                        .append(entry.name())
                        .append('\n');
            }
        }
        return csv.toString();
    }

    /** The graph for Graphviz. */
    public String graphDot() {
        StringBuilder dot = new StringBuilder("digraph G {\n");
        Map<String, Integer> numbers = new HashMap<>();
        for (JobEntry entry : jobs.entries()) {
            numbers.put(entry.name(), numbers.size() + 1);
            dot.append("  ")
                    .append(numbers.size())
                    .append(" [ label=\"")
                    .append(entry.name())
                    .append("\" ];\n");
        }
        for (JobEntry entry : jobs.entries()) {
            for (String parent : entry.job().parents()) {
                dot.append("  ")
                        .append(numbers.get(parent))
                        .append(" -> ")
                        .append(numbers.get(entry.name()))
                        .append(";\n");
            }
        }
        return dot.append("}\n").toString();
    }

    /** How many jobs there are. */
    public int jobCount() {
        return jobs.size();
    }

    /** How many runs wait for an offer. */
    public int queued() {
        return queue.size();
    }

    /** What has been counted since the start. */
    public SchedulerCounters counters() {
        return counters.read();
    }

    private JobEntry entry(String name) {
        JobEntry entry = jobs.get(name);
        if (entry == null) {
            throw RefusedException.noSuchJob(name);
        }
        return entry;
    }
}
