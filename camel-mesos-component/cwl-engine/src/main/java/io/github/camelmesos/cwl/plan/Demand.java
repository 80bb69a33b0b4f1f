package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.job.JobResources;
import java.util.List;
import java.util.Map;

/**
 * What a process asks for, or a step.
 *
 * @param biggest of its jobs
 * @param steps how many there are in it
 * @param width jobs at once
 * @param widthKnown false: {@code width} is only the least, or what a job asks for is an estimate
 * @param milliCpus thousandths of a cpu, all at once
 * @param path steps that wait for each other, the longest chain of them
 * @param outputs what is known of its outputs
 */
record Demand(
        BiggestJob biggest,
        int steps,
        long width,
        boolean widthKnown,
        long milliCpus,
        List<String> path,
        Map<String, Known> outputs) {

    /** One job. */
    static Demand ofJob(String name, JobResources resources) {
        long milliCpus = Math.round(resources.cpus() * 1000);
        return new Demand(BiggestJob.of(name, resources), 1, 1, true, milliCpus, List.of(name), Map.of());
    }

    /** One job of which it is known only when it starts what it asks for. */
    static Demand ofEstimate(String name, JobResources resources) {
        Demand job = ofJob(name, resources);
        return new Demand(job.biggest, 1, 1, false, job.milliCpus, job.path, Map.of());
    }

    /** Evaluated by the engine: no job. */
    static Demand ofExpression(String name) {
        return new Demand(BiggestJob.NONE, 1, 0, true, 0, List.of(name), Map.of());
    }

    Demand withOutputs(Map<String, Known> known) {
        return new Demand(biggest, steps, width, widthKnown, milliCpus, path, known);
    }
}
