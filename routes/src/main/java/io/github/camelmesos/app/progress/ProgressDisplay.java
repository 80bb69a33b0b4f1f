package io.github.camelmesos.app.progress;

/** Shows a run's progress to people. Used by one thread at a time. */
interface ProgressDisplay extends AutoCloseable {

    /** The run has come further. */
    void update(RunState state);

    /** A line to keep: a warning, a job that failed. */
    void note(String line);

    /** Takes away what is only of interest while the run goes on. */
    @Override
    void close();
}
