package io.github.camelmesos.cwl.tool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ToolJobTest {

    @TempDir
    private Path directory;

    private ToolFixture fixture;

    @BeforeEach
    void makeFixture() throws Exception {
        fixture = new ToolFixture(directory);
    }

    /** {@code target <- source MODE} with the job's and the data directory left out. */
    private List<String> staged(ToolJob job) {
        Path inputs = job.job().directories().inputs();
        return job.job().staged().stream()
                .map(file -> {
                    String target = file.target()
                            .replace(inputs.toString(), "IN")
                            .replace(job.job().directories().outInJob(), "OUT");
                    return file.mode() == Mode.EMPTY_DIRECTORY
                            ? target + " EMPTY"
                            : target + " <- " + fixture.data().relativize(file.source()) + " " + file.mode();
                })
                .toList();
    }

    private static String path(ToolJob job, String input) {
        return ((FileValue) job.inputs().get(input)).path().orElseThrow();
    }

    @Test
    void everyInputHasADirectoryOfItsOwnSecondaryFilesBesideIt() throws Exception {
        FileValue a = fixture.file("x/same.bam").withSecondaryFiles(List.of(fixture.file("y/same.bam.bai")));
        FileValue b = fixture.file("z/same.bam");
        ToolJob job = fixture.prepare(
                "baseCommand: t\ninputs: {a: File, b: File, again: File}\n", Map.of("a", a, "b", b, "again", b));
        assertThat(staged(job))
                .containsExactly(
                        "IN/1/same.bam <- x/same.bam READ_ONLY",
                        "IN/1/same.bam.bai <- y/same.bam.bai READ_ONLY",
                        "IN/2/same.bam <- z/same.bam READ_ONLY");
        assertThat(path(job, "again")).isEqualTo(path(job, "b"));
        assertThat(path(job, "a")).endsWith("/1/same.bam");
    }

    @Test
    void filesAreStagedUnderTheirBasename() throws Exception {
        FileValue renamed = fixture.file("old name.txt").withBasename("new.txt");
        ToolJob job = fixture.prepare("baseCommand: t\ninputs: {f: File}\n", Map.of("f", renamed));
        assertThat(staged(job)).containsExactly("IN/1/new.txt <- old name.txt READ_ONLY");
    }

    @Test
    void literalsAreWrittenAndDirectoriesBuiltOfTheirListing() throws Exception {
        DirectoryValue inner = new DirectoryValue(
                Optional.empty(), Optional.empty(), "inner", Optional.of(List.of(FileValue.literal("l.txt", "text"))));
        DirectoryValue outer = new DirectoryValue(
                Optional.empty(), Optional.empty(), "outer", Optional.of(List.of(fixture.file("a"), inner)));
        ToolJob job = fixture.prepare("baseCommand: t\ninputs: {d: Directory}\n", Map.of("d", outer));
        List<StagedFile> staged = job.job().staged();
        String root = job.job().directories().inputsInJob() + "/1/outer";
        assertThat(staged)
                .extracting(StagedFile::target)
                .containsExactly(root, root + "/a", root + "/inner", root + "/inner/l.txt");
        assertThat(staged)
                .extracting(StagedFile::mode)
                .containsExactly(Mode.EMPTY_DIRECTORY, Mode.READ_ONLY, Mode.EMPTY_DIRECTORY, Mode.READ_ONLY);
        assertThat(staged.get(3).source()).hasContent("text");
    }

    @Test
    void aDirectoryWithALocationIsStagedWhole() throws Exception {
        fixture.file("d/a");
        DirectoryValue given = new DirectoryValue(
                Optional.of(Locations.ofPath(fixture.data().resolve("d"))), Optional.empty(), "d", Optional.empty());
        ToolJob job = fixture.prepare(
                "baseCommand: t\ninputs: {d: {type: Directory, loadListing: shallow_listing}}\n", Map.of("d", given));
        assertThat(staged(job)).containsExactly("IN/1/d <- d READ_ONLY");
        DirectoryValue placed = (DirectoryValue) job.inputs().get("d");
        assertThat(placed.listing().orElseThrow().get(0).path())
                .hasValue(placed.path().orElseThrow() + "/a");
    }

    @Test
    void equalNamesInOneDirectoryAreRefused() throws Exception {
        FileValue file = fixture.file("x/a").withSecondaryFiles(List.of(fixture.file("y/a")));
        assertThatThrownBy(() -> fixture.prepare("baseCommand: t\ninputs: {f: File}\n", Map.of("f", file)))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("two files would be");
    }

    @Test
    void theRuntimeIsWhatTheJobGets() throws Exception {
        ToolJob job = fixture.prepare(
                "baseCommand: t\nrequirements: {ResourceRequirement: {coresMin: 1.5, ramMin: 100}}\n", Map.of());
        assertThat(job.job().resources()).isEqualTo(new JobResources(1.5, 100, 1024, 1024));
        assertThat(job.runtime())
                .containsEntry("cores", 2L)
                .containsEntry("ram", 100L)
                .containsEntry("outdir", job.job().directories().outInJob())
                .containsEntry("tmpdir", job.job().directories().tmpInJob());
    }

    @Test
    void whatNoAgentHasIsRefused() {
        fixture.withCeiling(new JobResources(2, 1000, 2000, 2000));
        assertThatThrownBy(() -> fixture.prepare(
                        "baseCommand: t\nrequirements: {ResourceRequirement: {coresMin: 3}}\n", Map.of()))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining("it asks for 3 cpus, 256 MiB of memory and 2048 MiB of disk;"
                        + " the most one job can have is 2 cpus, 1000 MiB of memory and 4000 MiB of disk");
    }

    @Test
    void environmentStreamsAndLimitsAreEvaluated() throws Exception {
        Job job = fixture.prepare("""
                        baseCommand: t
                        requirements:
                          EnvVarRequirement: {envDef: {A: $(inputs.n), B: 'x-$(inputs.n)'}}
                          ToolTimeLimit: {timelimit: $(inputs.n)}
                          NetworkAccess: {networkAccess: true}
                        inputs: {n: int, f: File}
                        stdin: $(inputs.f.path)
                        stdout: sub/$(inputs.n).txt
                        stderr: err
                        """, Map.of("n", 5, "f", fixture.file("f"))).job();
        assertThat(job.environment()).containsExactly(Map.entry("A", "5"), Map.entry("B", "x-5"));
        assertThat(job.stdin()).hasValue(job.directories().inputsInJob() + "/1/f");
        assertThat(job.stdout()).hasValue("sub/5.txt");
        assertThat(job.stderr()).hasValue("err");
        assertThat(job.timeLimit()).hasValue(Duration.ofSeconds(5));
        assertThat(job.network()).isTrue();
    }

    @Test
    void theNetworkIsOpenInVersion10AndClosedSince() throws Exception {
        assertThat(fixture.prepare("v1.0", "baseCommand: t\n", Map.of()).job().network())
                .isTrue();
        assertThat(fixture.prepare("v1.1", "baseCommand: t\n", Map.of()).job().network())
                .isFalse();
    }

    @Test
    void reuseIsAllowedUnlessWorkReuseSaysNo() throws Exception {
        String asked = "baseCommand: t\ninputs: {again: boolean}\nsuccessCodes: [3]\n"
                + "requirements: {WorkReuse: {enableReuse: $(inputs.again)}}\n";

        assertThat(fixture.prepare("baseCommand: t\n", Map.of()).job().reuse()).isEqualTo(Reuse.STANDARD);
        assertThat(fixture.prepare(asked, Map.of("again", false)).job().reuse())
                .isEqualTo(new Reuse(false, Set.of(0, 3)));
        assertThat(fixture.prepare(asked, Map.of("again", true)).job().reuse().allowed())
                .isTrue();
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertRefused(
                "requirements: {WorkReuse: {enableReuse: $(runtime.cores)}}\n",
                "enableReuse must be true or false, not 1");
        assertRefused("stdout: /abs\n", "stdout must be the name of a file in the output directory, not \"/abs\"");
        assertRefused("stdout: a/../../b\n", "stdout must be the name of a file");
        assertRefused("stderr: $(inputs)\n", "stderr must be the name of a file");
        assertRefused("stdin: $(runtime.cores)\n", "stdin must be a path, not 1");
        assertRefused(
                "requirements: {ToolTimeLimit: {timelimit: $(runtime.outdir)}}\n",
                "timelimit must be a number of seconds");
        assertRefused(
                "requirements: {NetworkAccess: {networkAccess: $(runtime.cores)}}\n",
                "networkAccess must be true or false, not 1");
    }

    private void assertRefused(String fields, String message) {
        assertThatThrownBy(() -> fixture.prepare("baseCommand: t\n" + fields, Map.of()))
                .isInstanceOf(ToolException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aTimeLimitOfZeroIsNone() throws Exception {
        assertThat(fixture.prepare("baseCommand: t\nrequirements: {ToolTimeLimit: {timelimit: 0}}\n", Map.of())
                        .job()
                        .timeLimit())
                .isEmpty();
    }

    @Test
    void containersAreUsedByPolicy() throws Exception {
        String hint = "baseCommand: t\nhints: {DockerRequirement: {dockerPull: debian, dockerOutputDirectory: /o}}\n";
        assertThat(fixture.prepare(hint, Map.of()).job().container()).isEmpty();
        fixture.withContainers();
        assertThat(fixture.prepare(hint, Map.of()).job().container())
                .hasValue(new Container("debian", Optional.of("/o"), new Container.Pull()));
    }

    @Test
    void imagesComeFromWhereTheRequirementSays() throws Exception {
        fixture.withContainers();
        assertThat(container("dockerFile: FROM x, dockerImageId: mine"))
                .isEqualTo(new Container("mine", Optional.empty(), new Container.Build("FROM x")));
        URI image = fixture.file("image.tar").location().orElseThrow();
        assertThat(container("dockerLoad: '" + image + "', dockerImageId: mine").source())
                .isEqualTo(new Container.Load(image, Path.of(image)));
        assertThat(container("dockerImport: '" + image + "', dockerImageId: mine")
                        .source())
                .isEqualTo(new Container.Import(image, Path.of(image)));
        assertThat(container("dockerFile: FROM x").image()).startsWith("cwl-");
        assertThatThrownBy(() -> container("dockerLoad: '" + image + "'"))
                .hasMessageContaining("DockerRequirement names no image");
    }

    @Test
    void anImageOfTheWebComesByTheRulesForInputs() {
        fixture.withContainers();
        assertThatThrownBy(() -> container("dockerLoad: 'http://h/i.tar', dockerImageId: mine"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("http://h/i.tar");
    }

    private Container container(String fields) throws Exception {
        return fixture.prepare("baseCommand: t\nrequirements: {DockerRequirement: {" + fields + "}}\n", Map.of())
                .job()
                .container()
                .orElseThrow();
    }

    @Test
    void attemptsHaveDirectoriesOfTheirOwn() throws Exception {
        ToolJob one = fixture.prepare("baseCommand: t\n", Map.of());
        ToolJob two = fixture.prepare("baseCommand: t\n", Map.of());
        assertThat(one.job().directories().root())
                .isNotEqualTo(two.job().directories().root());
        assertThat(Files.list(one.job().directories().out())).isEmpty();
    }
}
