package io.github.camelmesos.launcher.external;

import io.github.camelmesos.cluster.ClusterRequest;
import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.Demand;
import io.github.camelmesos.launcher.PlannedRun;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.exec.CommandLine;

/**
 * Another CWL launcher: a command that takes a workflow and a job order and writes the CWL output object to its standard
 * output, as the standard's test harness expects of a runner.
 *
 * @param name as submissions call it
 * @param command the words of its command line; {@code {workflow}}, {@code {job-order}}, {@code {outdir}}, {@code {workdir}},
 *     {@code {cpus}}, {@code {cores}}, {@code {memory-mib}} and {@code {memory-bytes}} in them stand for the run's; the word
 *     {@code {no-container}} becomes {@code --no-container} or goes
 * @param memoryMiB what a job of its own takes; a cluster for it has at least that
 */
public record ExternalLauncher(String name, List<String> command, long memoryMiB) {

    private static final String NO_CONTAINER = "{no-container}";

    /** Runs one job at a time, so that a workflow never uses more than its biggest step, which the cluster has room for. */
    public static final ExternalLauncher CWLTOOL = of(
            "cwltool",
            0,
            "cwltool --relax-path-checks --outdir {outdir} --tmpdir-prefix {workdir}/tmp/ --tmp-outdir-prefix {workdir}/out/ {no-container}"
                    + " {workflow} {job-order}");

    /** Schedules jobs itself, within the cpus and the memory of the cluster; a job has the standard's 256 MiB by default, not Toil's. */
    public static final ExternalLauncher TOIL = of(
            "toil-cwl-runner",
            1024,
            "toil-cwl-runner --jobStore {workdir}/jobs --workDir {workdir} --outdir {outdir} --batchSystem single_machine"
                    + " --maxCores {cores} --maxMemory {memory-bytes} --defaultMemory 256Mi --relax-path-checks --clean always --cleanWorkDir always {no-container}"
                    + " {workflow} {job-order}");

    public ExternalLauncher {
        if (command.isEmpty()) {
            throw new IllegalArgumentException("the command of launcher " + name + " is empty");
        }
        command = List.copyOf(command);
        String line = String.join(" ", command);
        if (!line.contains("{workflow}")) {
            throw new IllegalArgumentException("the command of launcher " + name + " lacks {workflow}: " + line);
        }
    }

    /** One whose command is given as a line; words with spaces stand in quotes. */
    public static ExternalLauncher of(String name, String line) {
        return of(name, 0, line);
    }

    private static ExternalLauncher of(String name, long memoryMiB, String line) {
        CommandLine parsed = CommandLine.parse(line);
        return new ExternalLauncher(
                name,
                Stream.concat(Stream.of(parsed.getExecutable()), Stream.of(parsed.getArguments()))
                        .toList(),
                memoryMiB);
    }

    /** A plan that asks for a cluster in which this launcher fits too. */
    public PlannedRun fitted(PlannedRun plan) {
        ClusterRequest asked = plan.clusterRequest();
        ClusterResources biggest = asked.demand().biggest();
        if (biggest.memoryMiB() >= memoryMiB) {
            return plan;
        }
        ClusterResources fitting = new ClusterResources(biggest.cpus(), memoryMiB, biggest.diskMiB());
        ClusterRequest request = new ClusterRequest(
                asked.id(),
                asked.runId(),
                asked.tenant(),
                asked.provider(),
                new Demand(name, fitting, asked.demand().width()),
                asked.wish(),
                asked.longestLife());
        return new PlannedRun(
                plan.submission(),
                plan.process(),
                plan.inputs(),
                plan.formats(),
                request,
                Stream.concat(
                                plan.explanation().stream(),
                                Stream.of(name + " itself takes " + memoryMiB + " MiB of memory"))
                        .toList(),
                plan.warnings());
    }

    /**
     * The command line of a run.
     *
     * @param values of the placeholders, without braces
     */
    List<String> commandLine(Map<String, String> values, boolean containers) {
        return command.stream()
                .filter(word -> !word.equals(NO_CONTAINER) || !containers)
                .map(word -> word.equals(NO_CONTAINER) ? "--no-container" : filled(word, values))
                .toList();
    }

    private static String filled(String word, Map<String, String> values) {
        String result = word;
        for (Map.Entry<String, String> value : values.entrySet()) {
            result = result.replace("{" + value.getKey() + "}", value.getValue());
        }
        return result;
    }
}
