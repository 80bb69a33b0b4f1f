package io.github.camelmesos.cluster.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.camelmesos.cluster.ClusterResources;
import io.github.camelmesos.cluster.quota.QuotaFile;
import io.github.camelmesos.cluster.quota.Quotas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

    private static final ClusterResources MACHINE = new ClusterResources(8, 16_000, 100_000);

    @TempDir
    Path directory;

    private Instant written = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void seesWhatHasChangedWithoutARestart() throws Exception {
        FileSource<Quotas> source = source(write("tenants: {default: {cpus: 4}}"));
        assertThat(cpus(source)).isEqualTo(4);
        Quotas before = source.get();
        assertThat(source.get()).isSameAs(before);
        write("tenants: {default: {cpus: 2}}");
        assertThat(cpus(source)).isEqualTo(2);
    }

    @Test
    void keepsWhatHeldBeforeAChangeThatCannotBeMeant() throws Exception {
        FileSource<Quotas> source = source(write("tenants: {default: {cpus: 4}}"));
        write("tenants: {default: {cpus: many}}");
        assertThat(cpus(source)).isEqualTo(4);
        Files.delete(directory.resolve("quotas.yaml"));
        assertThat(cpus(source)).isEqualTo(4);
        write("tenants: {default: {cpus: 3}}");
        assertThat(cpus(source)).isEqualTo(3);
    }

    @Test
    void doesNotStartWithAFileThatCannotBeMeant() throws Exception {
        Path file = write("tenants: {default: {cpus: many}}");
        assertThatExceptionOfType(InvalidYamlException.class)
                .isThrownBy(() -> source(file))
                .withMessageContaining("quotas.yaml:1:27: cpus: 'many'");
    }

    private static FileSource<Quotas> source(Path file) throws IOException {
        return new FileSource<>(file, quotas -> QuotaFile.read(quotas, MACHINE));
    }

    private static double cpus(FileSource<Quotas> source) throws Exception {
        return source.get().of("default").limit().cpus();
    }

    /** At a time of its own, as a file system may count in seconds. */
    private Path write(String content) throws IOException {
        Path file = directory.resolve("quotas.yaml");
        Files.writeString(file, content);
        written = written.plusSeconds(1);
        return Files.setLastModifiedTime(file, FileTime.from(written));
    }
}
