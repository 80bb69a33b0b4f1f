/**
 * The state machine that runs a process: workflows, scatters, jobs. One thread changes its state; what takes time (expressions,
 * files) is done by workers, and jobs are run by a {@link io.github.camelmesos.cwl.job.JobRunner}.
 */
package io.github.camelmesos.cwl.workflow;
