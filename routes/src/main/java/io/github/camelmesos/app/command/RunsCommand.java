package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.app.record.RunRecord;
import java.time.temporal.ChronoUnit;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code runs}: the runs that are remembered. */
@CommandLine.Command(
        name = "runs",
        description = "List the runs of this user, the newest first.",
        usageHelpAutoWidth = true)
final class RunsCommand extends Command {

    private final Workbench workbench;

    @Option(names = "--resumable", description = "Only those that run --resume can continue.")
    private boolean resumable;

    RunsCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        List<RunRecord> runs = workbench.runs();
        for (RunRecord run : runs) {
            if (!resumable || run.isResumable()) {
                console()
                        .out()
                        .printf(
                                "%-22s  %-14s  %-20s  %s%s%n",
                                run.runId(),
                                run.state(),
                                run.started().truncatedTo(ChronoUnit.SECONDS),
                                run.workflow(),
                                run.isResumable() ? "  (can be continued)" : "");
            }
        }
        console().out().flush();
        return ExitCode.SUCCESS;
    }
}
