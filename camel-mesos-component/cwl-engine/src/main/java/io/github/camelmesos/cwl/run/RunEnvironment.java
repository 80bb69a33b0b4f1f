package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.input.Ontology;
import io.github.camelmesos.cwl.job.JobRunner;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.workflow.RunListener;
import io.github.camelmesos.cwl.workflow.RunSettings;
import java.nio.file.Path;

/**
 * Where and how a run is carried out.
 *
 * @param staging of this run alone: what jobs leave there is moved away
 * @param outputDirectory where final outputs go; made if absent
 * @param formats what the document's {@code $schemas} say of file formats
 */
public record RunEnvironment(
        JobRunner jobs,
        StagingArea staging,
        Path outputDirectory,
        Ontology formats,
        RunSettings settings,
        RunListener listener) {

    /** Default settings, no listener, no ontology. */
    public static RunEnvironment of(JobRunner jobs, StagingArea staging, Path outputDirectory) {
        return new RunEnvironment(jobs, staging, outputDirectory, Ontology.NONE, RunSettings.DEFAULT, RunListener.NONE);
    }

    public RunEnvironment withSettings(RunSettings other) {
        return new RunEnvironment(jobs, staging, outputDirectory, formats, other, listener);
    }

    public RunEnvironment withFormats(Ontology other) {
        return new RunEnvironment(jobs, staging, outputDirectory, other, settings, listener);
    }

    public RunEnvironment withListener(RunListener other) {
        return new RunEnvironment(jobs, staging, outputDirectory, formats, settings, other);
    }
}
