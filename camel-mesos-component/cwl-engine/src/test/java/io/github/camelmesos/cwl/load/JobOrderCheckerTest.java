package io.github.camelmesos.cwl.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.FetchPolicy;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.model.CwlProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobOrderCheckerTest {

    private static final String TOOL = """
            cwlVersion: v1.2
            class: CommandLineTool
            inputs:
              name: string
              count: {type: int, default: 1}
              reads: File[]?
              any: {type: Any, default: x}
            outputs: []
            """;

    @TempDir
    Path folder;

    @Test
    void what_fits_is_taken() throws Exception {
        assertThat(check("name: n\nreads: [{class: File, path: x}]\nhttps://example.com/note: x\n"))
                .isEmpty();
        assertThat(check("name: n\ncount: null\nreads: null\n")).isEmpty();
    }

    @Test
    void everything_that_does_not_fit_is_reported_where_it_stands() {
        assertThatThrownBy(() -> check("nam: n\ncount: many\nreads: [x]\n"))
                .hasMessage(String.join(
                        "\n",
                        "/docs/test.cwl:4:3: the input 'name', of type string, is given no value"
                                + " (is 'nam' in the job order meant to be it?)",
                        folder + "/job.yml:2:1: the input 'count': the string \"many\" is no int",
                        folder + "/job.yml:3:1: the input 'reads': [0]: the string \"x\" is no File"
                                + " (write {class: File, path: x})"));
    }

    @Test
    void what_would_be_right_is_said() {
        assertThatThrownBy(() -> check("name: 5\ncount: '7'\nreads: {class: File, path: x}\n"))
                .hasMessage(String.join(
                        "\n",
                        folder + "/job.yml:1:1: the input 'name': the number 5 is no string"
                                + " (write it in quotes: \"5\")",
                        folder + "/job.yml:2:1: the input 'count': the string \"7\" is no int"
                                + " (write it without quotes: 7)",
                        folder + "/job.yml:3:1: the input 'reads': the File x is no File[] (put it into a list)"));
    }

    @Test
    void what_stands_in_no_document_is_reported_where_its_input_is_declared() throws Exception {
        CwlProcess process = CwlText.load(TOOL).process();
        JobOrder order = new JobOrderLoader(new Fetcher(FetchPolicy.LOCAL))
                .of(Map.of("name", "n", "count", "many"), References.ofPath(folder));
        assertThatThrownBy(() -> JobOrderChecker.check(process, order))
                .hasMessage("/docs/test.cwl:5:3: the input 'count': the string \"many\" is no int");
    }

    @Test
    void an_input_that_the_process_does_not_have_is_warned_of() throws Exception {
        assertThat(check("name: n\ncuont: 5\n"))
                .extracting(Problem::toString)
                .containsExactly(folder + "/job.yml:2:1: the process has no input 'cuont' (did you mean 'count'?)");
    }

    @Test
    void requirements_in_a_job_order_came_with_v11() throws Exception {
        String text = "name: n\ncwl:requirements: [{class: ResourceRequirement, coresMin: 1}]\n";
        assertThat(check(text)).isEmpty();
        assertThatThrownBy(() -> check(TOOL.replace("v1.2", "v1.0"), text))
                .hasMessage(folder + "/job.yml:2:1: 'cwl:requirements' of a job order came with cwlVersion v1.1; "
                        + "the process is v1.0 (write them into the process, or raise its cwlVersion)");
    }

    private List<Problem> check(String text) throws Exception {
        return check(TOOL, text);
    }

    private List<Problem> check(String tool, String text) throws Exception {
        CwlProcess process = CwlText.load(tool).process();
        Path file = Files.writeString(folder.resolve("job.yml"), text);
        return JobOrderChecker.check(
                process, new JobOrderLoader(new Fetcher(FetchPolicy.LOCAL)).load(References.ofPath(file)));
    }
}
