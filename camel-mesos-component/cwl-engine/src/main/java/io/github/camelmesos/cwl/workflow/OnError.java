package io.github.camelmesos.cwl.workflow;

/** What becomes of the rest of a run when a job fails for good. */
public enum OnError {
    /** Nothing new is started; what is running may finish. */
    STOP,
    /** Everything that does not depend on what failed still runs; the run fails at its end. */
    CONTINUE,
    /** Nothing new is started; what is running is killed. */
    KILL
}
