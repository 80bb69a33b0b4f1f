package io.github.camelmesos.cwl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.Workflow;
import java.net.URI;
import java.util.List;

/** Loads documents that tests write as text. */
public final class CwlText {

    public static final URI DOCUMENT = URI.create("file:///docs/test.cwl");

    private static final DocumentLoader LOADER = new DocumentLoader(new Fetcher(FetchPolicy.LOCAL));

    private CwlText() {}

    public static LoadedProcess load(String text) throws Exception {
        return LOADER.load(DOCUMENT, text);
    }

    /** A CommandLineTool of v1.2; the text gives the other fields. */
    static CommandLineTool tool(String fields) throws Exception {
        return (CommandLineTool) load(toolText("v1.2", fields)).process();
    }

    /** A tool's text; its own fields start in line 3. */
    static String toolText(String version, String fields) {
        String inputs = fields.contains("inputs:") ? "" : "inputs: []\n";
        String outputs = fields.contains("outputs:") ? "" : "outputs: []\n";
        return "cwlVersion: " + version + "\nclass: CommandLineTool\n" + fields + inputs + outputs;
    }

    /** The one input of a tool, from the text of its {@code type} and more. */
    static InputPort input(String version, String port) throws Exception {
        return load(toolText(version, "inputs:\n- id: x\n" + port.indent(2)))
                .process()
                .inputs()
                .get(0);
    }

    public static Workflow workflow(String text) throws Exception {
        return (Workflow) load(text).process();
    }

    /** {@code line:column: message (suggestion)} of each error. */
    public static List<String> errors(String text) {
        InvalidDocumentException e = catchThrowableOfType(InvalidDocumentException.class, () -> load(text));
        assertThat(e).as("errors of\n" + text).isNotNull();
        return e.problems().stream().map(CwlText::line).toList();
    }

    public static List<String> warnings(String text) throws Exception {
        return load(text).warnings().stream().map(CwlText::line).toList();
    }

    private static String line(Problem problem) {
        return problem.toString().replace(DOCUMENT.getPath() + ":", "");
    }
}
