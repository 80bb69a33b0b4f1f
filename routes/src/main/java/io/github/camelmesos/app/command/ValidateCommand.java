package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.Problem.Severity;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Parameters;

/** {@code validate}: everything that is wrong or doubtful in a document. */
@CommandLine.Command(
        name = "validate",
        description = "Check a CWL document without running it.",
        usageHelpAutoWidth = true)
final class ValidateCommand extends Command {

    private final Workbench workbench;

    @Parameters(paramLabel = "FILE[#id]", description = "The CWL document, and which process of it.")
    private String file;

    ValidateCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        List<Problem> problems = workbench.validate(FileArgument.uri(file));
        for (Problem problem : problems) {
            console().out().println(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem);
        }
        boolean wrong = problems.stream().anyMatch(problem -> problem.severity() == Severity.ERROR);
        boolean unsupported = problems.stream().anyMatch(problem -> problem.severity() == Severity.UNSUPPORTED);
        console().out().println(file + (wrong ? " is not valid" : unsupported ? " is not supported" : " is valid"));
        console().out().flush();
        return wrong ? ExitCode.FAILURE : unsupported ? ExitCode.UNSUPPORTED : ExitCode.SUCCESS;
    }
}
