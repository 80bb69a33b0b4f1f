package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.expression.RhinoExpressionEvaluator;
import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job leaves whose paths are those of a container. */
class ContainerOutputTest {

    @TempDir
    private Path directory;

    private final class Area implements StagingArea {
        @Override
        public JobDirectories open(String jobName, int attempt, Optional<Container> container) throws IOException {
            Path out = Files.createDirectories(directory.resolve("job/out"));
            Path tmp = Files.createDirectories(directory.resolve("job/tmp"));
            Path inputs = Files.createDirectories(directory.resolve("job/inputs"));
            return new JobDirectories(directory.resolve("job"), out, tmp, inputs, "/cwl/out", "/cwl/tmp", "/cwl/in");
        }

        @Override
        public Path localPath(URI location) {
            return Locations.localPath(location).orElseThrow();
        }

        @Override
        public Path scratch() throws IOException {
            return Files.createTempDirectory(directory, "scratch");
        }
    }

    private ToolJob prepare(String fields) throws Exception {
        CommandLineTool tool = (CommandLineTool) ToolFixture.process(
                "v1.2",
                "CommandLineTool",
                "baseCommand: t\ninputs: {f: File}\n" + fields
                        + "requirements:\n  DockerRequirement: {dockerPull: x}\n"
                        + "  InitialWorkDirRequirement: {listing: [{entry: $(inputs.f), entryname: d/mounted}]}\n");
        Path input = Files.writeString(directory.resolve("input"), "input");
        ToolContext context = new ToolContext(
                new RhinoExpressionEvaluator(),
                new Area(),
                ContainerPolicy.USE,
                new JobResources(9, 9_999, 9_999, 9_999));
        FileValue file = FileValue.at(Locations.ofPath(input), "input").withSize(5);
        return ToolJob.prepare(tool, tool.requirements(), Map.of("f", file), "job", 1, 0, context);
    }

    private Path out() {
        return directory.resolve("job/out");
    }

    private static Path place(Object value) {
        return Locations.localPath(((FileOrDirectory) value).location().orElseThrow())
                .orElseThrow();
    }

    @Test
    void pathsOfTheContainerAreFoundOnThisSide() throws Exception {
        ToolJob job = prepare("outputs:\n  abs: {type: File, outputBinding: {glob: /cwl/out/a}}\n"
                + "  link: {type: File, outputBinding: {glob: link}}\n"
                + "  path: {type: string, outputBinding: {glob: a, outputEval: '$(self[0].path)'}}\n");
        Files.writeString(out().resolve("a"), "abc");
        Files.createSymbolicLink(out().resolve("link"), Path.of("/cwl/out/a"));
        Map<String, Object> outputs = job.collect(0);
        assertThat(place(outputs.get("abs"))).hasContent("abc");
        assertThat(place(outputs.get("link"))).hasContent("abc");
        assertThat(outputs).containsEntry("path", "/cwl/out/a");
    }

    @Test
    void anOutputObjectNamesPathsOfTheContainer() throws Exception {
        ToolJob job = prepare("outputs: {a: File, m: File}\n");
        Files.writeString(out().resolve("a"), "abc");
        Files.writeString(
                out().resolve("cwl.output.json"),
                "{\"a\": {\"class\": \"File\", \"location\": \"file:///cwl/out/a\"},"
                        + " \"m\": {\"class\": \"File\", \"path\": \"/cwl/out/d/mounted\"}}");
        Map<String, Object> outputs = job.collect(0);
        assertThat(place(outputs.get("a"))).hasContent("abc");
        assertThat(place(outputs.get("m"))).hasContent("input");
    }

    @Test
    void mountPointsAreTheInputsThatWereMounted() throws Exception {
        ToolJob job = prepare("outputs:\n  m: {type: File, outputBinding: {glob: d/mounted}}\n"
                + "  d: {type: Directory, outputBinding: {glob: d}}\n");
        Files.createDirectory(out().resolve("d"));
        Files.createFile(out().resolve("d/mounted"));
        Map<String, Object> outputs = job.collect(0);
        assertThat(place(outputs.get("m"))).isEqualTo(directory.resolve("input"));
        assertThat(((FileValue) outputs.get("m")).size()).hasValue(5);
        assertThat(place(outputs.get("d")).resolve("mounted")).hasContent("input");
    }

    @Test
    void linksInADirectoryAreTurnedToThisSide() throws Exception {
        ToolJob job = prepare("outputs: {d: {type: Directory, outputBinding: {glob: e}}}\n");
        Files.createDirectory(out().resolve("e"));
        Files.writeString(out().resolve("a"), "abc");
        Files.createSymbolicLink(out().resolve("e/link"), Path.of("/cwl/out/a"));
        Files.createSymbolicLink(out().resolve("e/input"), Path.of("/cwl/out/d/mounted"));
        Path collected = place(job.collect(0).get("d"));
        assertThat(collected.resolve("link")).hasContent("abc");
        assertThat(collected.resolve("input")).hasContent("input");
    }

    @Test
    void linksToWhatOnlyTheContainerHasAreRefused() throws Exception {
        ToolJob job = prepare("outputs: {x: {type: File, outputBinding: {glob: x}}}\n");
        Files.createSymbolicLink(out().resolve("x"), Path.of("/usr/share/data"));
        assertThatThrownBy(() -> job.collect(0))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("the link /cwl/out/x leads to /usr/share/data");
    }
}
