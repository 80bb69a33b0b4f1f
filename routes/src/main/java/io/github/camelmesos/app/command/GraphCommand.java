package io.github.camelmesos.app.command;

import io.github.camelmesos.app.drawing.SvgDrawing;
import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cwl.graph.Diagram;
import io.github.camelmesos.cwl.graph.DiagramBuilder;
import io.github.camelmesos.cwl.graph.DotWriter;
import io.github.camelmesos.cwl.graph.MermaidWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code graph}: a drawing of a process. */
@CommandLine.Command(
        name = "graph",
        description = "Draw a workflow: its steps, what links them, and the types.",
        usageHelpAutoWidth = true,
        sortOptions = false)
final class GraphCommand extends Command {

    /** The languages of drawings. */
    enum Format {
        dot,
        mermaid,
        svg
    }

    private final Workbench workbench;

    @Parameters(paramLabel = "FILE[#id]", description = "The CWL document, and which process of it.")
    private String file;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; by default what the name of the output file says, else dot.")
    private Optional<Format> format;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; standard output by default.")
    private Optional<Path> output;

    GraphCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        Diagram diagram = DiagramBuilder.of(workbench.process(FileArgument.uri(file)));
        OutputFile.write(text(diagram), output, console());
        return ExitCode.SUCCESS;
    }

    private String text(Diagram diagram) throws IOException {
        return switch (format.orElseGet(this::named)) {
            case svg -> SvgDrawing.of(diagram);
            case mermaid -> MermaidWriter.write(diagram);
            case dot -> DotWriter.write(diagram);
        };
    }

    private Format named() {
        String name =
                output.map(path -> path.toString().toLowerCase(Locale.ROOT)).orElse("");
        if (name.endsWith(".svg")) {
            return Format.svg;
        }
        return name.endsWith(".mmd") || name.endsWith(".mermaid") ? Format.mermaid : Format.dot;
    }
}
