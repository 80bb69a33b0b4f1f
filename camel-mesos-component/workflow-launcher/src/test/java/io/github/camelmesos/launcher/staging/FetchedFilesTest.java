package io.github.camelmesos.launcher.staging;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.notFound;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.http.Body;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.launcher.WebAccess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class FetchedFilesTest {

    private static final WebAccess SMALL = new WebAccess(true, 200_000, Duration.ofMinutes(1));
    private static final WebAccess HASTY = new WebAccess(true, 200_000, Duration.ofMillis(500));

    @RegisterExtension
    private final WireMockExtension web = WireMockExtension.newInstance()
            .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
            .build();

    @TempDir
    Path directory;

    @Test
    void fetches_a_file_once_under_its_own_name() throws Exception {
        web.stubFor(get("/a%20b.txt").willReturn(ok("hello")));
        FetchedFiles files = FetchedFiles.whole(new Fetcher(SMALL.inputs()), directory, StagedBytes.UNCOUNTED);

        Path first = files.fetch(URI.create(web.baseUrl() + "/a%20b.txt"));

        assertThat(first).hasFileName("a b.txt").hasContent("hello");
        assertThat(files.fetch(URI.create(web.baseUrl() + "/a%20b.txt"))).isEqualTo(first);
        web.verify(1, getRequestedFor(urlEqualTo("/a%20b.txt")));
    }

    @Test
    void keeps_files_of_one_name_apart() throws Exception {
        web.stubFor(get("/one/x").willReturn(ok("1")));
        web.stubFor(get("/two/x").willReturn(ok("2")));
        FetchedFiles files = FetchedFiles.whole(new Fetcher(SMALL.inputs()), directory, StagedBytes.UNCOUNTED);

        assertThat(files.fetch(URI.create(web.baseUrl() + "/one/x"))).hasContent("1");
        assertThat(files.fetch(URI.create(web.baseUrl() + "/two/x"))).hasContent("2");
    }

    @Test
    void takes_only_the_beginning_but_the_right_size_for_planning() throws Exception {
        byte[] content = new byte[150_000];
        Arrays.fill(content, (byte) 'x');
        web.stubFor(get("/big")
                .willReturn(aResponse().withHeader("Content-Length", "150000").withResponseBody(new Body(content))));

        Path file = FetchedFiles.beginnings(new Fetcher(SMALL.inputs()), directory)
                .fetch(URI.create(web.baseUrl() + "/big"));

        byte[] taken = Files.readAllBytes(file);
        assertThat(taken).hasSize(150_000);
        assertThat(taken[65_536]).isEqualTo((byte) 'x');
        assertThat(taken[65_537]).isZero();
    }

    @Test
    void refuses_what_is_too_big_too_slow_missing_or_not_allowed() {
        web.stubFor(get("/big").willReturn(aResponse().withBody(new byte[200_001])));
        web.stubFor(get("/none").willReturn(notFound()));
        web.stubFor(get("/slow").willReturn(ok("x").withFixedDelay(5_000)));
        FetchedFiles files = FetchedFiles.whole(new Fetcher(SMALL.inputs()), directory, StagedBytes.UNCOUNTED);

        assertRefused(files, "/big", "bigger than the limit of 200000 bytes");
        assertRefused(
                FetchedFiles.whole(new Fetcher(HASTY.inputs()), directory, StagedBytes.UNCOUNTED),
                "/slow",
                "within PT0.5S");
        assertRefused(files, "/none", "HTTP status 404");
        assertRefused(
                FetchedFiles.whole(new Fetcher(WebAccess.OFF.inputs()), directory, StagedBytes.UNCOUNTED),
                "/x",
                "reading over HTTP is not allowed here");
    }

    private void assertRefused(FetchedFiles files, String path, String message) {
        assertThatThrownBy(() -> files.fetch(URI.create(web.baseUrl() + path)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(message);
    }
}
