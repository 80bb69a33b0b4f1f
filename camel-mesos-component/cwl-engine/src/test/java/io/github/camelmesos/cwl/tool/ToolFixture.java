package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.input.InputContext;
import io.github.camelmesos.cwl.input.InputObject;
import io.github.camelmesos.cwl.input.Ontology;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.load.CwlText;
import io.github.camelmesos.cwl.local.LocalJobRunner;
import io.github.camelmesos.cwl.local.LocalStagingArea;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.ExpressionTool;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs tools that tests write as text, in a directory of the test. */
final class ToolFixture {

    private final Path data;
    private final StagingArea staging;
    private ContainerPolicy containers = ContainerPolicy.IGNORE;
    private JobResources ceiling = new JobResources(16, 64_000, 100_000, 100_000);

    ToolFixture(Path directory) throws IOException {
        this.data = Files.createDirectory(directory.resolve("data"));
        this.staging = new LocalStagingArea(Files.createDirectory(directory.resolve("work")));
    }

    ToolFixture withContainers() {
        containers = ContainerPolicy.USE;
        return this;
    }

    ToolFixture withCeiling(JobResources most) {
        ceiling = most;
        return this;
    }

    Path data() {
        return data;
    }

    ToolContext context() {
        return new ToolContext(new RhinoExpressionEvaluator(), staging, containers, ceiling);
    }

    /** A file of the outside, its text its name. */
    FileValue file(String name) throws IOException {
        return file(name, name);
    }

    FileValue file(String name, String text) throws IOException {
        Path path = data.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return FileValue.at(Locations.ofPath(path), path.getFileName().toString());
    }

    static CwlProcess process(String version, String kind, String fields) throws Exception {
        String inputs = fields.contains("inputs:") ? "" : "inputs: []\n";
        String outputs = fields.contains("outputs:") ? "" : "outputs: []\n";
        return CwlText.load("cwlVersion: " + version + "\nclass: " + kind + "\n" + inputs + outputs + fields)
                .process();
    }

    Map<String, Object> inputs(CwlProcess process, Map<String, Object> given) throws Exception {
        InputContext inputs = new InputContext(new RhinoExpressionEvaluator(), staging, Ontology.NONE, true);
        return InputObject.prepare(process, process.requirements(), given, inputs);
    }

    /** A tool of v1.2, prepared. */
    ToolJob prepare(String fields, Map<String, Object> given) throws Exception {
        return prepare("v1.2", fields, given);
    }

    ToolJob prepare(String version, String fields, Map<String, Object> given) throws Exception {
        CommandLineTool tool = (CommandLineTool) process(version, "CommandLineTool", fields);
        return ToolJob.prepare(tool, tool.requirements(), inputs(tool, given), "step", 1, 0, context());
    }

    /** What a tool of v1.2 leaves, run on this machine. */
    Map<String, Object> run(String fields, Map<String, Object> given) throws Exception {
        return run("v1.2", fields, given);
    }

    Map<String, Object> run(String version, String fields, Map<String, Object> given) throws Exception {
        ToolJob job = prepare(version, fields, given);
        return job.collect(exitCode(job));
    }

    static int exitCode(ToolJob job) throws Exception {
        try (LocalJobRunner runner = new LocalJobRunner(1)) {
            JobOutcome outcome =
                    runner.submit(job.job()).outcome().toCompletableFuture().get(60, TimeUnit.SECONDS);
            return ((JobOutcome.Exited) outcome).exitCode();
        }
    }

    Map<String, Object> evaluate(String fields, Map<String, Object> given) throws Exception {
        ExpressionTool tool = (ExpressionTool) process("v1.2", "ExpressionTool", fields);
        return ExpressionToolRun.evaluate(tool, tool.requirements(), inputs(tool, given), context());
    }

    /** Where a collected file or directory is. */
    static Path place(Object value) {
        return Locations.localPath(((FileOrDirectory) value).location().orElseThrow())
                .orElseThrow();
    }
}
