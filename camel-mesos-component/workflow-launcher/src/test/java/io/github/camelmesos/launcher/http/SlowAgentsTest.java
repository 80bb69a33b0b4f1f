package io.github.camelmesos.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Those who send or read a byte now and then, to keep the launcher from serving others. */
@Timeout(60)
class SlowAgentsTest {

    private static final Pattern TICKET_URL = Pattern.compile("(http://[^ ]*)/job/([0-9a-f]{64})");
    private static final int MORE_THAN_THREADS = 300;

    @TempDir
    Path directory;

    private final List<Socket> slow = new ArrayList<>();
    private AgentFixture fixture;
    private URI url;
    private String command;
    private Job job;

    @BeforeEach
    void deliverAJob() throws IOException {
        fixture = new AgentFixture(directory, settings -> settings.withPace(Duration.ofSeconds(1), 1000));
        JobDirectories directories = fixture.open();
        job = fixture.job(directories, "echo done > file");
        command = fixture.run.deliver(job, StagedBytes.UNCOUNTED);
        Matcher ticket = TICKET_URL.matcher(command);
        assertThat(ticket.find()).isTrue();
        url = URI.create(ticket.group(1));
    }

    @AfterEach
    void stop() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
        fixture.close();
    }

    @Test
    void theyAreCutOffAndAJobOfAnotherAgentEndsWell() throws Exception {
        for (int i = 0; i < MORE_THAN_THREADS; i++) {
            Socket socket = new Socket(url.getHost(), url.getPort());
            slow.add(socket);
            socket.getOutputStream().write("PUT /output/1 HT".getBytes(StandardCharsets.US_ASCII));
        }

        await().atMost(Duration.ofSeconds(20)).until(() -> slow.stream().allMatch(SlowAgentsTest::isCutOff));

        fixture.execute(command);
        assertThat(AgentFixture.isSuccess(fixture.end(job))).isTrue();
    }

    private static boolean isCutOff(Socket socket) {
        try {
            socket.setSoTimeout(1);
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException stillThere) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }
}
