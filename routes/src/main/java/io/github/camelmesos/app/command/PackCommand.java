package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.cwl.value.YamlText;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code pack}: one document of many. */
@CommandLine.Command(
        name = "pack",
        description = "Write a process and all the documents it refers to as one document.",
        usageHelpAutoWidth = true,
        sortOptions = false)
final class PackCommand extends Command {

    /** The languages of documents. */
    enum Format {
        json,
        yaml
    }

    private final Workbench workbench;

    @Parameters(paramLabel = "FILE[#id]", description = "The CWL document, and which process of it.")
    private String file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "json",
            description = "${COMPLETION-CANDIDATES}; json by default.")
    private Format format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; standard output by default.")
    private Optional<Path> output;

    PackCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        Map<String, Object> packed = workbench.pack(FileArgument.uri(file));
        String text = format == Format.yaml ? YamlText.block(packed) : JsonText.pretty(packed) + "\n";
        OutputFile.write(text, output, console());
        return ExitCode.SUCCESS;
    }
}
