package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code destroy}: a cluster of any launcher, or one that waits. */
@CommandLine.Command(
        name = "destroy",
        description = "Destroy clusters of any launcher, or take them out of the queue. Their runs end.",
        usageHelpAutoWidth = true)
final class DestroyCommand extends Command {

    private final Workbench workbench;

    @Parameters(paramLabel = "ID", arity = "1..*", description = "The cluster, as 'clusters' and 'queue' show it.")
    private List<String> ids;

    DestroyCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        int exitCode = ExitCode.SUCCESS;
        try (ClusterOperations operations = workbench.operations()) {
            for (String id : ids) {
                exitCode = Math.max(exitCode, destroy(operations, id));
            }
        }
        console().out().flush();
        return exitCode;
    }

    private int destroy(ClusterOperations operations, String id) {
        try {
            operations.destroy(id);
            console().out().println("destroyed " + id);
            return ExitCode.SUCCESS;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(e);
        } catch (Exception e) {
            return failed(e);
        }
    }
}
