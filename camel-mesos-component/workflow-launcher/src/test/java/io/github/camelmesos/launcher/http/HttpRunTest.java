package io.github.camelmesos.launcher.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobOutcome;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.launcher.staging.StagedBytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Jobs of agents that have nothing but a shell, coreutils and curl. */
@Timeout(120)
class HttpRunTest {

    @TempDir
    Path directory;

    private AgentFixture fixture;
    private JobDirectories job;

    @BeforeEach
    void startLauncher() throws IOException {
        fixture = new AgentFixture(directory);
        job = fixture.open();
    }

    @AfterEach
    void stopLauncher() {
        fixture.close();
    }

    @Test
    void bringsOutputsLogAndExitCodeBack() throws Exception {
        JobOutcome outcome = fixture.run(fixture.job(
                job, "echo said; mkdir -p 'a b/ü'; echo deep > 'a b/ü/x\"y'; echo '#' > run; chmod +x run; exit 3"));

        assertThat(((JobOutcome.Exited) outcome).exitCode()).isEqualTo(3);
        // At least what the two files hold.
        assertThat(fixture.transferred.get()).isBetween(7L, 100L);
        assertThat(job.log()).hasContent("said");
        assertThat(job.out().resolve("a b/ü/x\"y")).hasContent("deep");
        assertThat(Files.isExecutable(job.out().resolve("run"))).isTrue();
        assertThat(Files.isExecutable(job.out().resolve("a b/ü/x\"y"))).isFalse();
    }

    @Test
    void leavesNothingOnTheAgentButTheCache() throws Exception {
        fixture.run(fixture.job(job, "echo x > y"));

        try (Stream<Path> left = Files.list(fixture.agent)) {
            assertThat(left).containsExactly(fixture.agent.resolve("cache"));
        }
    }

    @Test
    void givesFilesWithTheirNamesAndTheirExecutableBit() throws Exception {
        Path text = fixture.input("a 'b' ü.txt", "hello");
        Path tool = fixture.input("tool", "#!/bin/sh\necho from a tool\n");
        assertThat(tool.toFile().setExecutable(true)).isTrue();
        String there = fixture.give(text, job.inputsInJob() + "/1/a 'b' ü.txt", Mode.READ_ONLY);
        String command = fixture.give(tool, job.inputsInJob() + "/2/tool", Mode.READ_ONLY);

        JobOutcome outcome = fixture.run(fixture.job(
                job, Optional.of(there), Optional.of("sub dir/out.txt"), "cat; " + command + "; echo $SECRET"));

        assertThat(AgentFixture.isSuccess(outcome)).isTrue();
        assertThat(job.out().resolve("sub dir/out.txt")).hasContent("hellofrom a tool\nit's mine");
    }

    @Test
    void givesDirectoriesWithAllThatIsInThem() throws Exception {
        Path tree = fixture.input("tree/a/one two", "1").getParent().getParent();
        Files.writeString(tree.resolve("back\\slash"), "2");
        Files.writeString(tree.resolve("quote\"d"), "3");
        Files.createDirectory(tree.resolve("empty"));
        Files.writeString(tree.resolve("tool"), "#!/bin/sh\n");
        assertThat(tree.resolve("tool").toFile().setExecutable(true)).isTrue();
        String there = fixture.give(tree, job.inputsInJob() + "/1/tree", Mode.READ_ONLY);

        JobOutcome outcome = fixture.run(
                fixture.job(job, "cd " + there + " && find . | sort > " + job.outInJob() + "/list && ./tool"));

        assertThat(AgentFixture.isSuccess(outcome)).isTrue();
        assertThat(job.out().resolve("list"))
                .hasContent(".\n./a\n./a/one two\n./back\\slash\n./empty\n./quote\"d\n./tool");
    }

    @Test
    void copiesWhatAJobMayChangeAndBringsTheChangesBack() throws Exception {
        Path file = fixture.input("file", "as it was\n");
        Path tree = fixture.input("tree/in", "as it was\n").getParent();
        fixture.give(file, job.outInJob() + "/file", Mode.WRITABLE_COPY);
        fixture.give(tree, job.outInJob() + "/tree", Mode.WRITABLE_COPY);

        JobOutcome first =
                fixture.run(fixture.job(job, "echo changed >> file; echo changed >> tree/in; rm -f nothing"));
        Path cached = fixture.input("file", "as it was\n");
        JobDirectories second = fixture.open();
        fixture.give(cached, second.inputsInJob() + "/file", Mode.READ_ONLY);
        fixture.run(fixture.job(second, "cat " + second.inputsInJob() + "/file > seen"));

        assertThat(AgentFixture.isSuccess(first)).isTrue();
        assertThat(job.out().resolve("file")).hasContent("as it was\nchanged");
        assertThat(job.out().resolve("tree/in")).hasContent("as it was\nchanged");
        assertThat(second.out().resolve("seen")).hasContent("as it was");
    }

    @Test
    void doesNotBringBackInputsThatWereOnlyReadButLinksToThem() throws Exception {
        Path kept = fixture.input("kept", "kept");
        Path replaced = fixture.input("replaced", "old");
        fixture.give(kept, job.outInJob() + "/kept", Mode.READ_ONLY);
        fixture.give(replaced, job.outInJob() + "/replaced", Mode.READ_ONLY);

        fixture.run(fixture.job(job, "rm replaced; echo new > replaced"));

        assertThat(job.out().resolve("kept")).isSymbolicLink();
        assertThat(Files.readSymbolicLink(job.out().resolve("kept"))).isEqualTo(kept);
        assertThat(job.out().resolve("replaced")).isRegularFile().hasContent("new");
    }

    @Test
    void bringsLinksBackAsTheyAre() throws Exception {
        fixture.run(fixture.job(job, "echo x > file; ln -s file link; ln -s /etc/passwd out"));

        assertThat(Files.readSymbolicLink(job.out().resolve("link"))).isEqualTo(Path.of("file"));
        assertThat(Files.readSymbolicLink(job.out().resolve("out"))).isEqualTo(Path.of("/etc/passwd"));
    }

    @Test
    void theCommandOfTheSchedulerIsGoodForOnce() throws Exception {
        Job first = fixture.job(job, "true");
        String command = fixture.run.deliver(first, StagedBytes.UNCOUNTED);

        assertThat(command).doesNotContain("SECRET").hasSizeLessThan(300);
        assertThat(fixture.execute(command)).isZero();
        assertThat(fixture.execute(command)).isNotZero();
        assertThat(fixture.end(first)).isInstanceOfSatisfying(JobOutcome.Lost.class, lost -> assertThat(lost.reason())
                .contains("used twice"));
    }

    @Test
    void aTicketOfAnAttemptThatIsOverIsGoodForNothing() throws Exception {
        Job cancelled = fixture.job(job, "true");
        String command = fixture.run.deliver(cancelled, StagedBytes.UNCOUNTED);
        fixture.run.ended(cancelled, new JobOutcome.Cancelled());

        assertThat(fixture.execute(command)).isNotZero();
    }

    @Test
    void anAttemptWhoseAgentNeverCameSaysSo() throws Exception {
        Job job1 = fixture.job(job, "true");
        fixture.run.deliver(job1, StagedBytes.UNCOUNTED);

        assertThat(fixture.end(job1)).isInstanceOfSatisfying(JobOutcome.Lost.class, lost -> assertThat(lost.reason())
                .contains("did not ask for its files at http://127.0.0.1:"));
    }

    @Test
    void aJobThatDiesBeforeItsOutputsAreWholeIsLost() throws Exception {
        JobOutcome outcome = fixture.run(fixture.job(job, "echo part > file; kill -9 $PPID; sleep 9"));

        assertThat(outcome).isInstanceOf(JobOutcome.Lost.class);
        assertThat(job.out()).isEmptyDirectory();
    }

    @Test
    void linksThatLeadOutOfTheSubmissionsFoldersAreNotFollowed() throws Exception {
        Path allowed =
                Files.createDirectories(directory.resolve("allowed/tree")).getParent();
        Files.writeString(directory.resolve("secret"), "secret");
        Files.createSymbolicLink(allowed.resolve("tree/way"), directory.resolve("secret"));
        try (AgentFixture bounded = new AgentFixture(directory.resolve("bounded"), List.of(allowed))) {
            JobDirectories next = bounded.open();
            bounded.give(allowed.resolve("tree"), next.inputsInJob() + "/tree", Mode.READ_ONLY);

            assertThat(bounded.run(bounded.job(next, "true")))
                    .isInstanceOfSatisfying(JobOutcome.Refused.class, refused -> assertThat(refused.reason())
                            .contains("leads out of the submission's folders"));
        }
    }

    @Test
    void filesThatAreManyComeAndGo() throws Exception {
        JobOutcome outcome = fixture.run(fixture.job(job, "for i in $(seq 450); do echo $i > f$i; done"));

        assertThat(AgentFixture.isSuccess(outcome)).isTrue();
        try (Stream<Path> files = Files.list(job.out())) {
            assertThat(files).hasSize(450);
        }
    }
}
