package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.template.JobOrderTemplate;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code make-template}: a job order to fill in. */
@CommandLine.Command(
        name = "make-template",
        description = "Write a job order for a process, to be filled in.",
        usageHelpAutoWidth = true,
        sortOptions = false)
final class MakeTemplateCommand extends Command {

    private final Workbench workbench;

    @Parameters(paramLabel = "FILE[#id]", description = "The CWL document, and which process of it.")
    private String file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; standard output by default.")
    private Optional<Path> output;

    MakeTemplateCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        CwlProcess process = workbench.process(FileArgument.uri(file));
        OutputFile.write(JobOrderTemplate.of(process, file), output, console());
        return ExitCode.SUCCESS;
    }
}
