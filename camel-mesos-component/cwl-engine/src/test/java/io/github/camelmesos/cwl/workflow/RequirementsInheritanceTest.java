package io.github.camelmesos.cwl.workflow;

import static io.github.camelmesos.cwl.workflow.Models.HERE;
import static io.github.camelmesos.cwl.workflow.Models.tool;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.ProcessHeader;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.model.Requirement.EnvVarRequirement;
import io.github.camelmesos.cwl.model.Requirement.EnvironmentDef;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Workflow;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementsInheritanceTest {

    @TempDir
    Path directory;

    @Test
    void aToolHasTheRequirementsOfItsWorkflow() throws Exception {
        assertThat(environmentOf(Requirements.NONE, Requirements.NONE)).containsEntry("PLACE", "workflow");
    }

    @Test
    void theStepsOwnComeBeforeTheWorkflows() throws Exception {
        assertThat(environmentOf(require("step"), Requirements.NONE)).containsEntry("PLACE", "step");
    }

    @Test
    void theToolsOwnComeBeforeAll() throws Exception {
        assertThat(environmentOf(require("step"), require("tool"))).containsEntry("PLACE", "tool");
    }

    @Test
    void aRequirementAroundTheToolComesBeforeAHintOfTheTool() throws Exception {
        Requirements hint = new Requirements(List.of(), require("hint").requirements());

        assertThat(environmentOf(Requirements.NONE, hint)).containsEntry("PLACE", "workflow");
    }

    private Map<String, String> environmentOf(Requirements ofStep, Requirements ofTool) throws Exception {
        RunFixture fixture = new RunFixture(directory);
        CommandLineTool tool = tool(header(ofTool), List.of("true"));
        Step plain = Models.step("s", tool, List.of());
        Step step = new Step(
                plain.id(),
                plain.run(),
                plain.in(),
                plain.out(),
                plain.scatter(),
                plain.scatterMethod(),
                plain.when(),
                ofStep,
                plain.label(),
                plain.doc(),
                plain.position());

        ProcessRun run = fixture.start(new Workflow(header(require("workflow")), List.of(step)), Map.of());
        await().until(() -> fixture.jobs.running().equals(List.of("s")));
        Map<String, String> environment = fixture.jobs.job("s").environment();
        fixture.jobs.end("s", FakeJobs.exit(0));
        RunFixture.outcome(run);
        return environment;
    }

    private static Requirements require(String value) {
        Requirement environment =
                new EnvVarRequirement(List.of(new EnvironmentDef("PLACE", new Expression(value, HERE))));
        return new Requirements(List.of(environment), List.of());
    }

    private static ProcessHeader header(Requirements requirements) {
        ProcessHeader plain = Models.header("file:///test.cwl", List.of(), List.of());
        return new ProcessHeader(
                plain.id(),
                plain.cwlVersion(),
                plain.label(),
                plain.doc(),
                plain.inputs(),
                plain.outputs(),
                requirements,
                plain.intent(),
                plain.position());
    }
}
