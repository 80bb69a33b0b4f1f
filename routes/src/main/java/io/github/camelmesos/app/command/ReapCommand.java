package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cluster.reaper.Leftover;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code reap}: destroys what launchers that died, or hang, have left. */
@CommandLine.Command(
        name = "reap",
        description = "Destroy clusters of launchers that died or hang past their time, and what no ledger knows.",
        usageHelpAutoWidth = true)
final class ReapCommand extends Command {

    private final Workbench workbench;

    @Option(names = "--dry-run", description = "Only show what would be destroyed.")
    private boolean dryRun;

    ReapCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        try (ClusterOperations operations = workbench.operations()) {
            List<Leftover> leftovers = operations.leftovers();
            if (leftovers.isEmpty()) {
                console().out().println("there is nothing to destroy");
            }
            leftovers.forEach(left -> console()
                    .out()
                    .println((dryRun ? "would destroy " : "destroying ") + left.cluster() + " (" + left.provider()
                            + "): " + left.why()));
            int exitCode = dryRun ? ExitCode.SUCCESS : reap(operations);
            console().out().flush();
            return exitCode;
        }
    }

    private int reap(ClusterOperations operations) throws Exception {
        operations.reap().forEach(id -> console().out().println("destroyed " + id));
        List<Leftover> left = operations.leftovers();
        left.forEach(each -> console().error(each.cluster() + " cannot be destroyed yet, the log says why"));
        return left.isEmpty() ? ExitCode.SUCCESS : ExitCode.FAILURE;
    }
}
