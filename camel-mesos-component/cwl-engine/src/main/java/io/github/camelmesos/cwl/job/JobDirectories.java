package io.github.camelmesos.cwl.job;

import java.nio.file.Path;

/**
 * The directories of one attempt, on the launcher's side and as the job sees them.
 *
 * @param root holds all of the attempt: script, result, log and the directories below
 * @param out becomes the output directory; exists and is empty
 * @param tmp for {@code TMPDIR}; exists and is empty
 * @param inputs parent of staged inputs
 * @param outInJob {@code runtime.outdir}
 * @param tmpInJob {@code runtime.tmpdir}
 * @param inputsInJob parent of staged inputs, as the job sees it
 */
public record JobDirectories(
        Path root, Path out, Path tmp, Path inputs, String outInJob, String tmpInJob, String inputsInJob) {

    /** The file where a job's standard output and error go when it redirects neither. */
    public Path log() {
        return root.resolve("log");
    }
}
