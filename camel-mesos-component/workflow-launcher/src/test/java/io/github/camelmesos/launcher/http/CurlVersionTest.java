package io.github.camelmesos.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CurlVersionTest {

    @Test
    void severalFilesAtOnceNeedANewEnoughCurl() {
        assertThat(CurlVersion.of("curl/7.88.1").isParallel()).isTrue();
        assertThat(CurlVersion.of("curl/8.0.0-DEV").isParallel()).isTrue();
        assertThat(CurlVersion.of("curl/7.29.0").isParallel()).isFalse();
        assertThat(CurlVersion.of(null).isParallel()).isFalse();
        assertThat(CurlVersion.of("Wget/1.21").isParallel()).isFalse();
    }
}
