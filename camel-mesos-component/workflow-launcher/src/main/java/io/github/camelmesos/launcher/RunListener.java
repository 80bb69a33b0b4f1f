package io.github.camelmesos.launcher;

/** Is told how runs get on. Called in order for one run, from several threads for several; must not block. */
public interface RunListener {

    /** Something happened in a run. */
    void on(RunEvent event);
}
