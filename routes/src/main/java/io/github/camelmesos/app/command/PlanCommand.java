package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.app.pipeline.Plan;
import io.github.camelmesos.cwl.value.JsonText;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code plan}: what a run would need, and why. Starts nothing. */
@CommandLine.Command(
        name = "plan",
        description = "Show the biggest step of a workflow, how wide it gets and the cluster it would ask for.",
        usageHelpAutoWidth = true,
        sortOptions = false)
final class PlanCommand extends Command {

    private final Workbench workbench;

    @Mixin
    private RunOptions options;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    PlanCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        Plan plan = workbench.plan(new SubmissionArguments(options, workbench).submission());
        if (json) {
            console().out().println(JsonText.pretty(plan.json()));
        } else {
            plan.lines().forEach(console().out()::println);
        }
        console().out().flush();
        return ExitCode.SUCCESS;
    }
}
