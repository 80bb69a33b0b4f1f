package io.github.camelmesos.cwl.plan;

import io.github.camelmesos.cwl.job.JobResources;
import java.util.List;

/**
 * What a process needs.
 *
 * @param biggestStep the step with the biggest job; several, comma between, where one asks for most cpus and another for most memory
 * @param biggest the most that any one job asks for, of each resource
 * @param steps steps of the workflow and its subworkflows; 1 for a lone tool
 * @param width how many jobs can run at once at most; at least this where {@code widthKnown} is false
 * @param widthKnown false when the length of a scatter is known only while the workflow runs, and is counted as 1, or what a job
 *     asks for, and is counted as what one asks for that says nothing
 * @param cpus of all jobs at full width, or of a narrower set that asks for more
 * @param criticalPath how many steps wait for each other at most
 * @param explanation where the figures come from, one line each
 */
public record WorkflowPlan(
        String biggestStep,
        JobResources biggest,
        int steps,
        long width,
        boolean widthKnown,
        double cpus,
        int criticalPath,
        List<String> explanation) {

    public WorkflowPlan {
        explanation = List.copyOf(explanation);
    }
}
