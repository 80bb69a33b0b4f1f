package io.github.camelmesos.cwl.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.local.LocalStagingArea;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputPublisherTest {

    @TempDir
    Path directory;

    private Path outputs;
    private RunStaging staging;

    @BeforeEach
    void makeStaging() throws IOException {
        outputs = directory.resolve("outputs");
        staging = new RunStaging(new LocalStagingArea(Files.createDirectory(directory.resolve("work"))));
    }

    @Test
    void whatAJobMadeIsMovedAndDescribed() throws Exception {
        Path made = made("a.txt", "hello world");

        FileValue published = (FileValue) publish(file(made));

        assertThat(outputs.resolve("a.txt")).hasContent("hello world");
        assertThat(made).doesNotExist();
        assertThat(published.location()).contains(Locations.ofPath(outputs.resolve("a.txt")));
        assertThat(published.path()).contains(outputs.resolve("a.txt").toString());
        assertThat(published.size()).hasValue(11);
        assertThat(published.checksum()).contains("sha1$2aae6c35c94fcfb415dbe95f408b9ce91ee846ed");
    }

    @Test
    void whatHasAnotherNameElsewhereIsCopied() throws Exception {
        Path made = made("a.txt", "shared");
        Path elsewhere = Files.createLink(directory.resolve("elsewhere"), made);

        publish(file(made));
        Files.writeString(outputs.resolve("a.txt"), "edited");

        assertThat(elsewhere).hasContent("shared");
    }

    @Test
    void anInputThatIsPassedThroughIsCopied() throws Exception {
        Path input = Files.writeString(directory.resolve("input.txt"), "mine");

        publish(file(input));

        assertThat(input).hasContent("mine");
        assertThat(outputs.resolve("input.txt")).hasContent("mine");
    }

    @Test
    void filesOfOneNameGetDistinctNamesAndTheirSecondaryFilesFollow() throws Exception {
        FileValue first = file(made("x.bam", "1")).withSecondaryFiles(List.of(file(made("x.bam.bai", "i1"))));
        FileValue second = file(made("x.bam", "2"))
                .withSecondaryFiles(List.of(file(made("x.bam.bai", "i2")), file(made("x.txt", "t2"))));

        List<?> published = (List<?>) publish(List.of(first, second));

        assertThat(outputs.resolve("x.bam")).hasContent("1");
        assertThat(outputs.resolve("x_2.bam")).hasContent("2");
        assertThat(outputs.resolve("x_2.bam.bai")).hasContent("i2");
        assertThat(((FileValue) published.get(1)).location()).contains(Locations.ofPath(outputs.resolve("x_2.bam")));
        assertThat(((FileValue) published.get(1)).secondaryFiles())
                .extracting(secondary -> secondary.location().orElseThrow())
                .containsExactly(
                        Locations.ofPath(outputs.resolve("x_2.bam.bai")), Locations.ofPath(outputs.resolve("x_2.txt")));
    }

    @Test
    void whatIsCalledOtherwiseHereKeepsTheBasenameThatItsProcessGaveIt() throws Exception {
        FileValue first = file(made("x.bam", "1"));
        FileValue second = file(made("x.bam", "2")).withSecondaryFiles(List.of(file(made("x.bam.bai", "i2"))));

        FileValue published = (FileValue) ((List<?>) publish(List.of(first, second))).get(1);

        assertThat(published.basename()).isEqualTo("x.bam");
        assertThat(published.secondaryFiles().get(0).basename()).isEqualTo("x.bam.bai");
    }

    @Test
    void twoFilesOfOneNameInAListingAreAnError() throws Exception {
        DirectoryValue made = listed("made", file(made("a.txt", "1")), file(made("a.txt", "2")));

        assertThatThrownBy(() -> publish(made)).hasMessage("two entries of the directory made are called a.txt");
    }

    @Test
    void directoriesOfOneNameInAListingAreMerged() throws Exception {
        DirectoryValue one = listed("sub", file(made("a.txt", "1")));
        DirectoryValue two = listed("sub", file(made("b.txt", "2")));

        publish(listed("made", one, two));

        assertThat(outputs.resolve("made/sub/a.txt")).hasContent("1");
        assertThat(outputs.resolve("made/sub/b.txt")).hasContent("2");
    }

    @Test
    void aFileThatHasTwoNamesIsTwoFiles() throws Exception {
        FileValue file = file(made("a.txt", "a"));

        publisher().publish(Map.of("one", file, "two", file.withBasename("b.txt")));

        assertThat(outputs.resolve("a.txt")).hasContent("a");
        assertThat(outputs.resolve("b.txt")).hasContent("a");
    }

    @Test
    void aFileThatIsTwoOutputsIsOneFile() throws Exception {
        FileValue file = file(made("a.txt", "a"));

        Map<String, Object> published = publisher().publish(Map.of("one", file, "two", List.of(file)));

        assertThat(published.get("two")).isEqualTo(List.of(published.get("one")));
        assertThat(outputs).isDirectoryNotContaining("glob:**a_2.txt");
    }

    @Test
    void aFileOfADirectoryThatIsAnOutputByItselfIsInBothPlaces() throws Exception {
        Path dir = job().out().resolve("dir");
        Files.createDirectory(dir);
        Path inside = Files.writeString(dir.resolve("a.txt"), "a");

        publisher().publish(Map.of("dir", directoryAt(dir), "file", file(inside)));

        assertThat(outputs.resolve("dir/a.txt")).hasContent("a");
        assertThat(outputs.resolve("a.txt")).hasContent("a");
    }

    @Test
    void aDirectoryIsPublishedWithAllThatIsInItAndItsLinksBecomeFiles() throws Exception {
        Path input = Files.writeString(directory.resolve("input.txt"), "mine");
        staging.localPath(input.toUri());
        Path dir = Files.createDirectories(job().out().resolve("dir/deep"));
        Files.createSymbolicLink(dir.resolve("link.txt"), input);

        DirectoryValue published = (DirectoryValue) publish(directoryAt(dir.getParent()));

        Path copy = outputs.resolve("dir/deep/link.txt");
        assertThat(copy).hasContent("mine").isRegularFile();
        assertThat(Files.isSymbolicLink(copy)).isFalse();
        DirectoryValue deep = (DirectoryValue) published.listing().orElseThrow().get(0);
        assertThat(((FileValue) deep.listing().orElseThrow().get(0)).size()).hasValue(4);
    }

    @Test
    void aLinkToAForeignFileIsNotPublished() throws Exception {
        Path secret = Files.writeString(directory.resolve("secret"), "secret");
        Path dir = Files.createDirectories(job().out().resolve("dir"));
        Files.createSymbolicLink(dir.resolve("link"), secret);

        assertThatThrownBy(() -> publish(directoryAt(dir)))
                .isInstanceOf(CwlException.class)
                .hasMessageContaining("leads to " + secret);
    }

    @Test
    void literalsAreWritten() throws Exception {
        FileValue literal = new FileValue(
                Optional.empty(),
                Optional.empty(),
                "note.txt",
                Optional.empty(),
                OptionalLong.empty(),
                List.of(),
                Optional.empty(),
                Optional.of("text"));
        DirectoryValue made = listed("made", literal, file(made("a.txt", "a")));

        publish(made);

        assertThat(outputs.resolve("made/note.txt")).hasContent("text");
        assertThat(outputs.resolve("made/a.txt")).hasContent("a");
    }

    @Test
    void anInputInTheOutputDirectoryIsNotOverwritten() throws Exception {
        Path input = Files.createDirectories(outputs).resolve("a.txt");
        Files.writeString(input, "mine");
        staging.localPath(input.toUri());

        publish(file(made("a.txt", "new")));

        assertThat(input).hasContent("mine");
        assertThat(outputs.resolve("a_2.txt")).hasContent("new");
    }

    @Test
    void theOutputOfAnEarlierRunIsReplaced() throws Exception {
        Files.writeString(Files.createDirectories(outputs).resolve("a.txt"), "old");

        publish(file(made("a.txt", "new")));

        assertThat(outputs.resolve("a.txt")).hasContent("new");
    }

    private static DirectoryValue listed(String name, FileOrDirectory... entries) {
        return new DirectoryValue(Optional.empty(), Optional.empty(), name, Optional.of(List.of(entries)));
    }

    private Object publish(Object value) throws CwlException, IOException {
        return publisher().publish(Map.of("output", value)).get("output");
    }

    private OutputPublisher publisher() {
        return new OutputPublisher(staging, outputs);
    }

    private JobDirectories job() throws IOException {
        return staging.open("job", 1, Optional.empty());
    }

    private Path made(String name, String content) throws IOException {
        return Files.writeString(job().out().resolve(name), content);
    }

    private static FileValue file(Path path) {
        return FileValue.at(Locations.ofPath(path), path.getFileName().toString());
    }

    private static DirectoryValue directoryAt(Path path) {
        return new DirectoryValue(
                Optional.of(Locations.ofPath(path)),
                Optional.empty(),
                path.getFileName().toString(),
                Optional.empty());
    }
}
