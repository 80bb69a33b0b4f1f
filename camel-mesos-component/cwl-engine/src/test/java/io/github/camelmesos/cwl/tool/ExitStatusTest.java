package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.model.CommandLineTool;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExitStatusTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "successCodes: [] | 0 | SUCCESS",
                "successCodes: [] | 1 | PERMANENT_FAILURE",
                "successCodes: [0, 3] | 3 | SUCCESS",
                "successCodes: [3] | 4 | PERMANENT_FAILURE",
                "temporaryFailCodes: [75] | 75 | TEMPORARY_FAILURE",
                "temporaryFailCodes: [0] | 0 | TEMPORARY_FAILURE",
                "permanentFailCodes: [0] | 0 | PERMANENT_FAILURE",
            })
    void codesMeanWhatTheToolSaysTheyMean(String fields, int code, ExitStatus status) throws Exception {
        CommandLineTool tool =
                (CommandLineTool) ToolFixture.process("v1.2", "CommandLineTool", "baseCommand: t\n" + fields + "\n");
        assertThat(ExitStatus.of(tool, code)).isEqualTo(status);
    }
}
