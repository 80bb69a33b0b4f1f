package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.model.CwlProcess;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ResourceRequestTest {

    private static JobResources request(String version, String requirement) throws Exception {
        String fields = requirement.isEmpty() ? "" : "requirements: {ResourceRequirement: {" + requirement + "}}\n";
        CwlProcess tool = ToolFixture.process(version, "CommandLineTool", fields);
        return ResourceRequest.of(
                tool.requirements(),
                new RhinoExpressionEvaluator(),
                ExpressionContext.of(tool.requirements(), tool.cwlVersion(), Map.of("n", 3)));
    }

    @Test
    void defaultsAreThoseOfTheVersion() throws Exception {
        assertThat(request("v1.2", "")).isEqualTo(new JobResources(1, 256, 1024, 1024));
        assertThat(request("v1.1", "")).isEqualTo(new JobResources(1, 256, 1024, 1024));
        assertThat(request("v1.0", "")).isEqualTo(new JobResources(1, 1024, 1024, 1024));
    }

    @Test
    void theLeastIsGivenAndFractionsOfMemoryAndDiskAreRoundedUp() throws Exception {
        JobResources given = request(
                "v1.2",
                "coresMin: 1.25, coresMax: 4, ramMin: 254.1, tmpdirMin: 255.1, outdirMin: 256.1, outdirMax: 300");
        assertThat(given).isEqualTo(new JobResources(1.25, 255, 256, 257));
        assertThat(ResourceRequest.runtime(given))
                .isEqualTo(Map.of("cores", 2L, "ram", 255L, "tmpdirSize", 256L, "outdirSize", 257L));
    }

    @Test
    void aMaximumAloneIsTheMinimumToo() throws Exception {
        assertThat(request("v1.2", "coresMax: 2").cpus()).isEqualTo(2);
    }

    @Test
    void expressionsMayAskByTheInputs() throws Exception {
        assertThat(request("v1.2", "coresMin: $(inputs.n), ramMin: $(null)"))
                .isEqualTo(new JobResources(3, 256, 1024, 1024));
    }

    @Test
    void impossibleRequestsAreRefused() {
        assertThatThrownBy(() -> request("v1.2", "coresMin: 4, coresMax: 2"))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("coresMax 2 is less than coresMin 4");
        assertThatThrownBy(() -> request("v1.2", "ramMin: $(inputs)"))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("ramMin must be a number, not negative");
    }
}
