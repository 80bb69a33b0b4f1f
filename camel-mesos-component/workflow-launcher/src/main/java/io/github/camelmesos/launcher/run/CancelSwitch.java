package io.github.camelmesos.launcher.run;

/** Cancels a run, also one that is told to stop before it has come to start. */
final class CancelSwitch {

    private Runnable run;
    private boolean cancelled;

    /** There is something to cancel from now on. */
    synchronized void connect(Runnable cancelRun) {
        run = cancelRun;
        if (cancelled) {
            cancelRun.run();
        }
    }

    synchronized void cancel() {
        cancelled = true;
        if (run != null) {
            run.run();
        }
    }
}
