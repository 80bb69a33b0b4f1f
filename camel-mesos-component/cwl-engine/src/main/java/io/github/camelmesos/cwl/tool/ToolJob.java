package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.Requirements;
import java.io.IOException;
import java.util.Map;

/**
 * One attempt at a CommandLineTool: the job to run, and what is needed to make the tool's output object of what the
 * job leaves.
 *
 * @param effective the requirements in force, outer ones included
 * @param inputs the input object, its files with the paths they have in the job
 * @param runtime as expressions see it
 */
public record ToolJob(
        CommandLineTool tool,
        Requirements effective,
        Job job,
        Map<String, Object> inputs,
        Map<String, Object> runtime,
        ToolContext context) {

    /**
     * Decides everything about an attempt and opens its directories.
     *
     * @param effective the requirements in force, outer ones included
     * @param inputs the prepared input object
     * @param jobName unique in the run
     * @param attempt 1 for the first
     * @param leastMemory MiB; more than it asks for where an earlier attempt ran out of memory
     * @throws CwlException when an expression fails or asks for what cannot be
     * @throws IOException when directories or literal files cannot be written, or an input is not there
     */
    public static ToolJob prepare(
            CommandLineTool tool,
            Requirements effective,
            Map<String, Object> inputs,
            String jobName,
            int attempt,
            long leastMemory,
            ToolContext context)
            throws CwlException, IOException {
        return new JobPreparation(tool, effective, context).prepare(inputs, jobName, attempt, leastMemory);
    }

    /**
     * The output object of an attempt that ended with success.
     *
     * @return values with absolute locations and sizes, without paths. Checksums are left to whoever needs them
     * @throws CwlException when outputs are missing, of the wrong type, or not where they may be
     * @throws IOException when they cannot be read
     */
    public Map<String, Object> collect(int exitCode) throws CwlException, IOException {
        return new OutputCollector(this, exitCode).collect();
    }
}
