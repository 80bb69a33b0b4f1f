package io.github.camelmesos.app.progress;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.launcher.RunEvent.JobsCounted;
import io.github.camelmesos.launcher.RunEvent.Stage;
import java.util.Optional;

/**
 * What is known of a run at one moment.
 *
 * @param detail what it is doing within the stage, in a few words
 * @param done jobs that ended well
 * @param running jobs whose process runs
 * @param waiting jobs handed over that do not run yet
 * @param failed jobs that failed for good
 * @param reused how many of those that are done had been done before
 * @param shape of its cluster, once it is granted
 */
record RunState(
        Stage stage,
        String detail,
        int done,
        int running,
        int waiting,
        int failed,
        int reused,
        Optional<ClusterShape> shape) {

    static final RunState START = new RunState(Stage.PLANNING, "", 0, 0, 0, 0, 0, Optional.empty());

    RunState enter(Stage next, String what) {
        return new RunState(next, what, done, running, waiting, failed, reused, shape);
    }

    RunState doing(String what) {
        return new RunState(stage, what, done, running, waiting, failed, reused, shape);
    }

    RunState count(JobsCounted jobs) {
        return new RunState(stage, detail, jobs.done(), jobs.running(), jobs.waiting(), failed, jobs.reused(), shape);
    }

    RunState jobFailed() {
        return new RunState(stage, detail, done, running, waiting, failed + 1, reused, shape);
    }

    RunState granted(ClusterShape granted) {
        return new RunState(stage, detail, done, running, waiting, failed, reused, Optional.of(granted));
    }
}
