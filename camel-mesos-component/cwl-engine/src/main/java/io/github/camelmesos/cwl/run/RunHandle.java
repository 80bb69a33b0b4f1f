package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.workflow.RunOutcome;
import java.util.concurrent.CompletionStage;

/** A run under way. */
public interface RunHandle {

    /** How it ended, when its outputs are in the output directory. Never completes exceptionally. */
    CompletionStage<RunOutcome> outcome();

    /** Kills its jobs and starts no more. Idempotent; without effect on a run that has ended. */
    void cancel();
}
