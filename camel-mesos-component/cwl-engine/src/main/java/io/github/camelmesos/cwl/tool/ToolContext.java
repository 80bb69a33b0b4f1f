package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.StagingArea;

/**
 * What is the same for all tools of a run.
 *
 * @param ceiling the most one job can be given: the biggest agent
 */
public record ToolContext(
        ExpressionEvaluator expressions, StagingArea staging, ContainerPolicy containers, JobResources ceiling) {}
