package io.github.camelmesos.app.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.launcher.objects.ObjectStoreSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreSettingsReaderTest {

    @TempDir
    Path directory;

    @Test
    void withoutSettingsAnyBucketMayBeUsedByTheUserAndNoneByOthers() throws Exception {
        assertThat(read(Map.of(), true).anyBucket()).isTrue();
        assertThat(read(Map.of(), false).anyBucket()).isFalse();
    }

    @Test
    void bucketsThatAreSetAreTheOnlyOnes() throws Exception {
        ObjectStoreSettings read = read(Map.of("CAMELMESOS_S3_BUCKETS", "data, results"), true);

        assertThat(read.buckets()).containsExactlyInAnyOrder("data", "results");
        assertThat(read.anyBucket()).isFalse();
    }

    @Test
    void whatTheStoreNeedsIsPassedOn() throws Exception {
        ObjectStoreSettings read = read(
                Map.of("CAMELMESOS_S3_ENDPOINT", "http://store:9000", "CAMELMESOS_S3_REGION", "eu-central-1"), true);

        assertThat(read.options()).isEqualTo(Map.of("endpoint", "http://store:9000", "region", "eu-central-1"));
    }

    private ObjectStoreSettings read(Map<String, String> environment, boolean anyBucket) throws IOException {
        return ObjectStoreSettingsReader.read(Settings.read(directory, environment), directory, anyBucket);
    }
}
