package io.github.camelmesos.camel.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.launcher.objects.ObjectFiles;
import io.github.camelmesos.launcher.objects.ObjectOutputs;
import io.github.camelmesos.launcher.objects.ObjectStoreSettings;
import io.github.camelmesos.launcher.objects.ObjectStores;
import io.github.camelmesos.launcher.staging.RemoteFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Inputs and outputs in buckets, as a launcher uses them: by a library that is found when it is needed. */
@Timeout(120)
class S3StoreTest {

    @TempDir
    Path directory;

    private final AtomicLong staged = new AtomicLong();
    private FakeS3 s3;
    private ObjectStores stores;

    @BeforeEach
    void open() throws IOException {
        System.setProperty("aws.accessKeyId", "key");
        System.setProperty("aws.secretAccessKey", "secret");
        s3 = new FakeS3();
        stores = new ObjectStores(new ObjectStoreSettings(
                List.of(), Set.of("data"), false, Map.of("endpoint", s3.url(), "region", "eu-central-1")));
    }

    @AfterEach
    void close() {
        stores.close();
        s3.close();
    }

    @Test
    void anInputIsFetchedOnce() throws IOException {
        s3.put("/data/some folder/in.txt", "content");
        RemoteFiles files = ObjectFiles.whole(RemoteFiles.NONE, stores, directory, staged::addAndGet);
        URI location = URI.create("s3://data/some%20folder/in.txt");

        Path file = files.fetch(location);
        s3.objects.clear();

        assertThat(file).hasFileName("in.txt").hasContent("content");
        assertThat(files.fetch(location)).isEqualTo(file);
        assertThat(staged).hasValue("content".length());
    }

    @Test
    void aDirectoryIsAllThatBeginsSo() throws IOException {
        s3.put("/data/tree/a", "1");
        s3.put("/data/tree/sub/b", "2");
        s3.put("/data/treetop", "3");

        Path tree = ObjectFiles.whole(RemoteFiles.NONE, stores, directory, staged::addAndGet)
                .fetch(URI.create("s3://data/tree/"));

        assertThat(tree).hasFileName("tree");
        assertThat(tree.resolve("a")).hasContent("1");
        assertThat(tree.resolve("sub/b")).hasContent("2");
        assertThat(tree).isDirectoryNotContaining("glob:**top");
        assertThat(staged).hasValue(2);
    }

    @Test
    void planningTakesOnlyTheBeginning() throws IOException {
        s3.put("/data/big", "x".repeat(100_000));

        Path file = ObjectFiles.beginnings(RemoteFiles.NONE, stores, directory).fetch(URI.create("s3://data/big"));

        assertThat(Files.size(file)).isEqualTo(100_000);
        assertThat(Files.readString(file)).startsWith("xxx").endsWith("\0\0\0");
    }

    @Test
    void outputsAreWhereTheOutputObjectSays() throws IOException {
        Path tree = Files.createDirectories(directory.resolve("out/tree"));
        Path leaf = Files.writeString(tree.resolve("leaf"), "2");
        Path file = Files.writeString(directory.resolve("out/a file"), "1");
        Map<String, Object> one =
                Map.of("class", "File", "location", file.toUri().toString(), "path", file.toString());
        Map<String, Object> all = Map.of(
                "class",
                "Directory",
                "location",
                tree.toUri().toString(),
                "listing",
                List.of(Map.of("class", "File", "location", leaf.toUri().toString())));

        Map<String, Object> copied = ObjectOutputs.copy(
                Map.of("one", one, "all", all, "number", 7),
                directory.resolve("out"),
                URI.create("s3://data/results"),
                stores);

        assertThat(s3.get("/data/results/a file")).isEqualTo("1");
        assertThat(s3.get("/data/results/tree/leaf")).isEqualTo("2");
        assertThat(copied)
                .containsEntry("number", 7)
                .containsEntry("one", Map.of("class", "File", "location", "s3://data/results/a%20file"));
        assertThat(copied)
                .containsEntry(
                        "all",
                        Map.of(
                                "class",
                                "Directory",
                                "location",
                                "s3://data/results/tree/",
                                "listing",
                                List.of(Map.of("class", "File", "location", "s3://data/results/tree/leaf"))));
    }

    @Test
    void otherBucketsAndMissingObjectsAreRefusedByName() {
        RemoteFiles files = ObjectFiles.whole(RemoteFiles.NONE, stores, directory, staged::addAndGet);

        assertThatThrownBy(() -> files.fetch(URI.create("s3://secret/in.txt")))
                .hasMessageContaining("secret is not among the buckets of camelmesos.s3.buckets");
        assertThatThrownBy(() -> files.fetch(URI.create("s3://data/none")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("s3://data/none");
    }
}
