package io.github.camelmesos.cwl.workflow;

/**
 * Is told what happens in a run. Called by one thread of its own, in the order of events: a slow listener holds up no job, but the
 * run's outcome is known to its caller only after the listener has heard everything.
 */
@FunctionalInterface
public interface RunListener {

    /** Hears nothing. */
    RunListener NONE = event -> {};

    void on(RunEvent event);
}
