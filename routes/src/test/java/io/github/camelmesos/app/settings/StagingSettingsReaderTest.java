package io.github.camelmesos.app.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.launcher.StagingSettings;
import io.github.camelmesos.launcher.http.HttpStagingSettings;
import io.github.camelmesos.launcher.nfs.NfsStagingSettings;
import io.github.camelmesos.launcher.staging.PathMappings;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StagingSettingsReaderTest {

    @TempDir
    Path directory;

    @Test
    void withoutSettingsAgentsShareTheLaunchersFiles() throws Exception {
        assertThat(read(Map.of())).isEqualTo(StagingSettings.SHARED);
    }

    @Test
    void eachValueOfHttpCanBeSet() throws Exception {
        StagingSettings read = read(Map.of(
                "CAMELMESOS_STAGING", "http",
                "CAMELMESOS_STAGING_HTTP_ADDRESS", "cluster",
                "CAMELMESOS_STAGING_HTTP_PORT", "8700",
                "CAMELMESOS_STAGING_HTTP_URL", "https://launcher.example/files/",
                "CAMELMESOS_STAGING_HTTP_AGENT_DIRECTORY", "/scratch",
                "CAMELMESOS_STAGING_HTTP_CACHE_MIB", "0",
                "CAMELMESOS_STAGING_HTTP_MAX_OUTPUT_MIB", "3",
                "CAMELMESOS_STAGING_HTTP_TRANSFERS", "2",
                "CAMELMESOS_STAGING_HTTP_IDLE_TIMEOUT", "7s",
                "CAMELMESOS_STAGING_HTTP_LEAST_RATE", "100"));

        assertThat(read.mode()).isEqualTo(StagingMode.HTTP);
        assertThat(read.http())
                .isEqualTo(new HttpStagingSettings(
                        "cluster",
                        8700,
                        Optional.of(URI.create("https://launcher.example/files")),
                        Path.of("/scratch"),
                        0,
                        3 << 20,
                        2,
                        Duration.ofSeconds(7),
                        100));
    }

    @Test
    void agentsMaySeeFilesElsewhere() throws Exception {
        StagingSettings read = read(Map.of(
                "CAMELMESOS_STAGING_NFS_MAPPINGS", "/data=/mnt/data, /work=/mnt/work",
                "CAMELMESOS_STAGING_NFS_PATIENCE", "5s"));

        assertThat(read.nfs())
                .isEqualTo(new NfsStagingSettings(
                        PathMappings.parse("/data=/mnt/data,/work=/mnt/work"), Duration.ofSeconds(5)));
        assertThatThrownBy(() -> read(Map.of("CAMELMESOS_STAGING_NFS_MAPPINGS", "/data")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("camelmesos.staging.nfs.mappings: '/data' is no mapping");
    }

    @Test
    void whatMakesNoSenseIsRefusedByName() {
        assertThatThrownBy(() -> read(Map.of("CAMELMESOS_STAGING", "ftp")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("camelmesos.staging: 'ftp' is none of shared");
        assertThatThrownBy(() -> read(Map.of("CAMELMESOS_STAGING_HTTP_PORT", "70000")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("port is 70000");
        assertThatThrownBy(() -> read(Map.of("CAMELMESOS_STAGING_HTTP_URL", "launcher:80")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("camelmesos.staging.http.url");
        assertThatThrownBy(() -> read(Map.of("CAMELMESOS_STAGING_HTTP_AGENT_DIRECTORY", "scratch")))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContaining("not absolute");
    }

    private StagingSettings read(Map<String, String> environment) throws IOException, InvalidSettingException {
        return StagingSettingsReader.read(Settings.read(directory, environment));
    }
}
