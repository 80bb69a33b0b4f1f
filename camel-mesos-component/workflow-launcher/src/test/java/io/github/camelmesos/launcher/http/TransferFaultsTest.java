package io.github.camelmesos.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What agents, and those who pretend to be one, may do wrong. */
@Timeout(120)
class TransferFaultsTest {

    private static final Pattern TICKET_URL = Pattern.compile("(http://[^ ]*)/job/([0-9a-f]{64})");
    private static final Pattern TOKEN = Pattern.compile("(?m)^token=([0-9a-f]{64})$");
    private static final String SHA_OF_HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private AgentFixture fixture;
    private JobDirectories directories;
    private Job job;
    private String url;
    private String token;

    @BeforeEach
    void takeTheTicketOfAJobWithAnInput() throws Exception {
        fixture = new AgentFixture(directory, settings -> settings.withLimits(1 << 20, 1000));
        directories = fixture.open();
        fixture.give(fixture.input("in", "0123456789"), directories.inputsInJob() + "/in", Mode.READ_ONLY);
        job = fixture.job(directories, "true");
        Matcher command = TICKET_URL.matcher(fixture.run.deliver(job, StagedBytes.UNCOUNTED));
        assertThat(command.find()).isTrue();
        url = command.group(1);
        Matcher script = TOKEN.matcher(get("/job/" + command.group(2)).body());
        assertThat(script.find()).isTrue();
        token = script.group(1);
    }

    @AfterEach
    void stopLauncher() {
        fixture.close();
    }

    @Test
    void anInputGoesOnWhereItBrokeOff() throws Exception {
        HttpResponse<String> rest = send(request("/input/1").header("Range", "bytes=4-"));

        assertThat(rest.statusCode()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo("456789");
        assertThat(rest.headers().firstValue("Content-Range")).hasValue("bytes 4-9/10");
        assertThat(send(request("/input/1").header("Range", "bytes=10-")).statusCode())
                .isEqualTo(416);
    }

    @Test
    void anOutputGoesOnWhereItBrokeOff() throws Exception {
        put(1, "he");
        HttpResponse<String> missing = finish(manifest("result", SHA_OF_HELLO));
        HttpResponse<String> rest =
                send(request("/output/1").header("Content-Range", "bytes 2-4/5").PUT(BodyPublishers.ofString("llo")));

        assertThat(missing.body()).isEqualTo("1:0 ");
        assertThat(rest.statusCode()).isEqualTo(204);
        assertThat(finish(manifest("result", SHA_OF_HELLO)).body()).isEqualTo("done");
        assertThat(directories.root().resolve("job.sh")).hasContent("hello");
    }

    @Test
    void anOutputWithAnotherChecksumIsAskedForAgain() throws Exception {
        put(1, "hullo");

        assertThat(finish(manifest("result", SHA_OF_HELLO)).body()).isEqualTo("1:0 ");
        assertThat(directories.root().resolve("job.sh")).doesNotExist();
    }

    @Test
    void namesThatLeadOutOfTheDirectoryFailTheJob() throws Exception {
        for (String name : new String[] {"../x", "/etc/x", "a/../../x", "a//b", ".", "", "a/./b"}) {
            assertThat(finish(manifest("directory\0" + name + "\0result", SHA_OF_HELLO))
                            .statusCode())
                    .as(name)
                    .isEqualTo(400);
        }
        assertThat(fixture.end(job))
                .isInstanceOfSatisfying(JobOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .contains("is no path in the output directory"));
    }

    @Test
    void nothingIsWrittenThroughALink() throws Exception {
        put(1, "hello");
        put(2, "hello");
        String entries = "result\0link\0way\0" + directory + "\0file\0way/in";

        assertThat(finish(manifest(entries, SHA_OF_HELLO, SHA_OF_HELLO)).body()).isEqualTo("refused");
        assertThat(directory.resolve("in")).doesNotExist();
    }

    @Test
    void moreThanAllowedFailsTheJobAndSaysSo() throws Exception {
        assertThat(put(1, "x".repeat(600)).statusCode()).isEqualTo(204);
        assertThat(put(2, "x".repeat(600)).statusCode()).isEqualTo(413);

        assertThat(fixture.end(job))
                .isInstanceOfSatisfying(JobOutcome.Refused.class, refused -> assertThat(refused.reason())
                        .contains("the job leaves more than"));
    }

    @Test
    void aJobThatLeavesTooMuchIsNotTriedAgain() throws Exception {
        JobDirectories other = fixture.open();

        JobOutcome outcome = fixture.run(fixture.job(other, "head -c 2000 /dev/zero > big"));

        assertThat(outcome).isInstanceOf(JobOutcome.Refused.class);
    }

    @Test
    void aTokenIsGoodForItsOwnJobAndAsLongAsThatLasts() throws Exception {
        assertThat(get("/input/1").statusCode()).isEqualTo(200);
        assertThat(get("/input/2").statusCode()).isEqualTo(404);
        fixture.run.ended(job, new JobOutcome.Cancelled());

        assertThat(get("/input/1").statusCode()).isEqualTo(403);
        assertThat(put(1, "hello").statusCode()).isEqualTo(403);
    }

    @Test
    void withoutATokenThereIsNothing() throws Exception {
        assertThat(client.send(
                                HttpRequest.newBuilder(URI.create(url + "/input/1"))
                                        .build(),
                                BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(403);
        token = "0".repeat(64);
        assertThat(get("/input/1").statusCode()).isEqualTo(403);
        assertThat(get("/job/" + token).statusCode()).isEqualTo(403);
    }

    @Test
    void afterTheResultNothingElseIsTaken() throws Exception {
        put(1, "hello");
        finish(manifest("result", SHA_OF_HELLO));

        assertThat(put(1, "other").statusCode()).isEqualTo(403);
        assertThat(directories.root().resolve("job.sh")).hasContent("hello");
    }

    @Test
    void aCachedInputThatWasChangedIsFetchedAgain() throws Exception {
        for (String change : new String[] {"true", "chmod u+w %1$s; echo spoilt > %1$s", "true"}) {
            JobDirectories next = fixture.open();
            String there =
                    fixture.give(fixture.launcher.resolve("data/in"), next.inputsInJob() + "/in", Mode.READ_ONLY);
            JobOutcome outcome = fixture.run(fixture.job(next, "cat " + there + " > seen; " + change.formatted(there)));
            assertThat(AgentFixture.isSuccess(outcome)).isTrue();
            assertThat(next.out().resolve("seen")).hasContent("0123456789");
        }
    }

    @Test
    void theCacheOfAnAgentDoesNotGrowOverItsSize() throws Exception {
        for (int i = 0; i < 4; i++) {
            JobDirectories next = fixture.open();
            Path big = fixture.input("big" + i, String.valueOf(i).repeat(400 << 10));
            fixture.give(big, next.inputsInJob() + "/big", Mode.READ_ONLY);
            assertThat(AgentFixture.isSuccess(fixture.run(fixture.job(next, "true"))))
                    .isTrue();
        }
        long kept = 0;
        try (var files = Files.list(fixture.agent.resolve("cache"))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                kept += Files.size(file);
            }
        }
        assertThat(kept).isBetween(400L << 10, 1L << 20);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder builder = HttpRequest.newBuilder(URI.create(url + path));
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpResponse<String> put(int number, String text) throws IOException, InterruptedException {
        return send(request("/output/" + number).PUT(BodyPublishers.ofString(text)));
    }

    private HttpResponse<String> finish(String manifest) throws IOException, InterruptedException {
        return send(request("/result").POST(BodyPublishers.ofString(manifest)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static String manifest(String entries, String... sums) {
        StringBuilder text =
                new StringBuilder("camel-mesos-1\0").append(entries).append("\0sums\0");
        for (String sum : sums) {
            text.append(sum).append("  name\n");
        }
        return text.toString();
    }
}
