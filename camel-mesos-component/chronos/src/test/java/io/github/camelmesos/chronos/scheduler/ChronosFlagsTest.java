package io.github.camelmesos.chronos.scheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.camelmesos.chronos.client.Credentials;
import io.github.camelmesos.chronos.job.JobResources;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChronosFlagsTest {

    private static final String MASTER = "--master=zk://127.0.0.1:2181/mesos";

    private static SchedulerConfig parse(String... flags) {
        return ChronosFlags.parse(List.of(flags), name -> null);
    }

    @Test
    void without_flags_it_is_chronos_with_its_defaults_on_this_machine_only() {
        SchedulerConfig config = parse(MASTER);
        assertThat(config.zkHosts()).isEqualTo("localhost:2181");
        assertThat(config.zkPath()).isEqualTo("/chronos/state");
        assertThat(config.http().address()).isEqualTo("127.0.0.1");
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(config.http().credentials()).isNull();
        assertThat(config.mesos().user()).isEqualTo("root");
        assertThat(config.mesos().failoverTimeout()).isEqualTo(Duration.ofDays(7));
        assertThat(config.resources()).isEqualTo(JobResources.DEFAULT);
        assertThat(config.core().failureRetry()).isEqualTo(Duration.ofSeconds(60));
        assertThat(config.notification()).isNull();
    }

    @Test
    void flags_have_chronos_names_and_units() {
        SchedulerConfig config = parse(
                "--master",
                "zk://z:2181/mesos",
                "--zk_hosts",
                "zk://z1:2181,z2:2181/x",
                "--zk_path",
                "/c",
                "--zk_timeout=5000",
                "--http_port=4400",
                "--http_address=0.0.0.0",
                "--hostname=me",
                "--user=nobody",
                "--mesos_framework_name=x",
                "--failover_timeout=60",
                "--decline_offer_duration=1000",
                "--min_revive_offers_interval=1",
                "--revive_offers_for_new_jobs",
                "--failure_retry=500",
                "--task_epsilon=30",
                "--mesos_task_cpu=0.5",
                "--mesos_task_mem=64",
                "--mesos_task_disk=10",
                "--http_notification_url=http://h/cb",
                "--http_notification_credentials=u:p");
        assertThat(config.zkHosts()).isEqualTo("z1:2181,z2:2181");
        assertThat(config.zkTimeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.http().hostname()).isEqualTo("me");
        assertThat(config.mesos().user()).isEqualTo("nobody");
        assertThat(config.mesos().failoverTimeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(config.core().declineFor()).isEqualTo(Duration.ofSeconds(1));
        assertThat(config.core().minReviveInterval()).isEqualTo(Duration.ofMillis(1));
        assertThat(config.core().failureRetry()).isEqualTo(Duration.ofMillis(500));
        assertThat(config.core().taskEpsilon()).isEqualTo(Duration.ofSeconds(30));
        assertThat(config.resources()).isEqualTo(new JobResources(0.5, 64, 10));
        assertThat(config.notification().url()).isEqualTo(URI.create("http://h/cb"));
        assertThat(config.notification().credentials()).isEqualTo(new Credentials("u", "p"));
    }

    @Test
    void credentials_may_be_in_a_file_or_the_environment(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("secret"), "user:pass:word\n");
        assertThat(parse(MASTER, "--http_credentials=file:" + file).http().credentials())
                .isEqualTo(new Credentials("user", "pass:word"));
        Map<String, String> environment = Map.of("MESOSPHERE_HTTP_CREDENTIALS", "a:b");
        assertThat(ChronosFlags.parse(List.of(MASTER), environment::get).http().credentials())
                .isEqualTo(new Credentials("a", "b"));
    }

    @Test
    void flags_of_what_this_scheduler_does_not_have_are_taken_without_effect() {
        assertThat(parse(MASTER, "--cassandra_port", "9042", "--mail_ssl", "--slack_url=http://x"))
                .isEqualTo(parse(MASTER));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--nonsense | unknown flag --nonsense",
                "--http_port | --http_port needs a value",
                "--http_port=x | --http_port must be a whole number, but is 'x'",
                "--http_port=70000 | --http_port must be from 0 to 65535, but is 70000",
                "--failover_timeout=-1 | --failover_timeout must be from 0",
                "--mesos_task_cpu=0 | --mesos_task_cpu must be above 0, but is 0",
                "--mesos_checkpoint=yes | --mesos_checkpoint takes no value",
                "--http_credentials=nocolon | --http_credentials must be user:password",
                "--http_credentials=file:/nonexistent | --http_credentials: the file cannot be read",
                "--zk_path=chronos | must look like /chronos/state",
                "extra | unexpected argument 'extra'",
                "--master=x | --master is given twice",
            })
    void a_wrong_flag_is_told_in_one_line(String flag, String message) {
        assertThatThrownBy(() -> parse(MASTER, flag))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("\n");
    }

    @Test
    void a_master_is_needed() {
        assertThatThrownBy(ChronosFlagsTest::parse)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--master is needed");
    }

    @Test
    void the_help_names_each_flag_that_has_an_effect() {
        assertThat(ChronosFlags.help())
                .contains("--zk_hosts <value>", "--http_port <value>")
                .doesNotContain("cassandra");
    }
}
