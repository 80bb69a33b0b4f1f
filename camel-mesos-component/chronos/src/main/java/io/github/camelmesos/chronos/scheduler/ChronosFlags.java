package io.github.camelmesos.chronos.scheduler;

import io.github.camelmesos.chronos.client.Credentials;
import io.github.camelmesos.chronos.job.JobResources;
import io.github.camelmesos.chronos.scheduler.core.CoreSettings;
import io.github.camelmesos.chronos.scheduler.framework.MesosConfig;
import io.github.camelmesos.chronos.scheduler.http.HttpConfig;
import io.github.camelmesos.chronos.scheduler.notification.NotificationConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Chronos' command line flags, under their names and with their units. */
public final class ChronosFlags {

    private static final Set<String> VALUES = Set.of(
            "master",
            "zk_hosts",
            "zk_path",
            "zk_timeout",
            "http_address",
            "http_port",
            "http_credentials",
            "http_realm",
            "hostname",
            "user",
            "mesos_framework_name",
            "mesos_role",
            "failover_timeout",
            "failure_retry",
            "disable_after_failures",
            "task_epsilon",
            "job_history_limit",
            "decline_offer_duration",
            "min_revive_offers_interval",
            "reconciliation_interval",
            "mesos_task_cpu",
            "mesos_task_mem",
            "mesos_task_disk",
            "http_notification_url",
            "http_notification_credentials",
            "cluster_name");
    private static final Set<String> SWITCHES = Set.of("mesos_checkpoint", "help");
    private static final Set<String> IGNORED_VALUES = Set.of(
            "assets_path",
            "cassandra_consistency",
            "cassandra_contact_points",
            "cassandra_keyspace",
            "cassandra_password",
            "cassandra_port",
            "cassandra_stat_count_table",
            "cassandra_table",
            "cassandra_ttl",
            "cassandra_user",
            "graphite_group_prefix",
            "graphite_host_port",
            "graphite_reporting_interval",
            "https_port",
            "leader_max_idle_time",
            "mail_from",
            "mail_password",
            "mail_server",
            "mail_user",
            "mattermost_url",
            "mesos_authentication_principal",
            "mesos_authentication_secret_file",
            "raven_dsn",
            "schedule_horizon",
            "slack_channel",
            "slack_token",
            "slack_url",
            "ssl_keystore_password",
            "ssl_keystore_path",
            "webui_url");
    private static final Set<String> IGNORED_SWITCHES =
            Set.of("disable_http", "mail_ssl", "revive_offers_for_new_jobs");
    private static final String CREDENTIALS_VARIABLE = "MESOSPHERE_HTTP_CREDENTIALS";
    private static final String FILE = "file:";

    private final Map<String, String> flags;
    private final Function<String, String> environment;

    private ChronosFlags(Map<String, String> flags, Function<String, String> environment) {
        this.flags = flags;
        this.environment = environment;
    }

    /** Whether {@code --help} is among the arguments. */
    public static boolean wantsHelp(List<String> arguments) {
        return arguments.contains("--help");
    }

    /** One line for each flag that has an effect. */
    public static String help() {
        StringBuilder help = new StringBuilder("Chronos' flags that have an effect (see Chronos' documentation):\n");
        VALUES.stream()
                .sorted()
                .forEach(name -> help.append("  --").append(name).append(" <value>\n"));
        SWITCHES.stream()
                .sorted()
                .forEach(name -> help.append("  --").append(name).append('\n'));
        return help.append("Credentials may be given as file:PATH, or in ")
                .append(CREDENTIALS_VARIABLE)
                .append(".\n")
                .toString();
    }

    /**
     * What the flags ask for.
     *
     * @throws IllegalArgumentException saying which flag is wrong and what would be right
     */
    public static SchedulerConfig parse(List<String> arguments) {
        return parse(arguments, System::getenv);
    }

    static SchedulerConfig parse(List<String> arguments, Function<String, String> environment) {
        Map<String, String> flags = new FlagParser(VALUES, SWITCHES, IGNORED_VALUES, IGNORED_SWITCHES).parse(arguments);
        return new ChronosFlags(flags, environment).config();
    }

    private SchedulerConfig config() {
        if (!flags.containsKey("master")) {
            throw new IllegalArgumentException("--master is needed, for instance --master zk://127.0.0.1:2181/mesos");
        }
        return new SchedulerConfig(
                text("zk_hosts", "localhost:2181").replaceFirst("^zk://", "").replaceFirst("/.*$", ""),
                text("zk_path", SchedulerConfig.DEFAULT_ZK_PATH),
                millis("zk_timeout", 10_000),
                http(),
                mesos(),
                new JobResources(
                        amount("mesos_task_cpu", JobResources.DEFAULT.cpus()),
                        amount("mesos_task_mem", JobResources.DEFAULT.mem()),
                        amount("mesos_task_disk", JobResources.DEFAULT.disk())),
                core(),
                notification());
    }

    private HttpConfig http() {
        String address = text("http_address", "127.0.0.1");
        String credentials = text("http_credentials", environment.apply(CREDENTIALS_VARIABLE));
        return new HttpConfig(
                address,
                (int) number("http_port", 8080, 65_535),
                text("hostname", hostname(address)),
                credentials == null ? null : credentials("http_credentials", credentials),
                text("http_realm", HttpConfig.LOCAL.realm()));
    }

    private static String hostname(String address) {
        if (!address.equals("0.0.0.0") && !address.equals("::")) {
            return address;
        }
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("this machine's name is unknown: give it with --hostname");
        }
    }

    private MesosConfig mesos() {
        return new MesosConfig(
                text("master", ""),
                text("mesos_framework_name", "chronos"),
                text("mesos_role", "*"),
                text("user", "root"),
                Duration.ofSeconds(number("failover_timeout", 604_800, Integer.MAX_VALUE)),
                true,
                millis("zk_timeout", 10_000));
    }

    private CoreSettings core() {
        CoreSettings standard = CoreSettings.DEFAULT;
        return new CoreSettings(
                millis("failure_retry", standard.failureRetry().toMillis()),
                number("disable_after_failures", 0, Integer.MAX_VALUE),
                Duration.ofSeconds(number("task_epsilon", standard.taskEpsilon().toSeconds(), Integer.MAX_VALUE)),
                (int) number("job_history_limit", standard.historyLimit(), 10_000),
                millis("decline_offer_duration", standard.declineFor().toMillis()),
                millis(
                        "min_revive_offers_interval",
                        standard.minReviveInterval().toMillis()),
                Duration.ofSeconds(Math.max(
                        1,
                        number(
                                "reconciliation_interval",
                                standard.reconcileEvery().toSeconds(),
                                Integer.MAX_VALUE))));
    }

    private NotificationConfig notification() {
        String url = text("http_notification_url", null);
        if (url == null) {
            return null;
        }
        String credentials = text("http_notification_credentials", null);
        try {
            return new NotificationConfig(
                    URI.create(url),
                    credentials == null ? null : credentials("http_notification_credentials", credentials),
                    text("cluster_name", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--http_notification_url or its credentials: " + e.getMessage());
        }
    }

    private static Credentials credentials(String flag, String value) {
        String pair = value;
        if (value.startsWith(FILE)) {
            try {
                pair = Files.readString(Path.of(value.substring(FILE.length()))).strip();
            } catch (IOException e) {
                throw new IllegalArgumentException("--" + flag + ": the file cannot be read");
            }
        }
        int colon = pair.indexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("--" + flag + " must be user:password, or file: and a file with that");
        }
        return new Credentials(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private String text(String name, String standard) {
        return flags.getOrDefault(name, standard);
    }

    private Duration millis(String name, long standard) {
        return Duration.ofMillis(number(name, standard, Integer.MAX_VALUE));
    }

    private long number(String name, long standard, long most) {
        String text = flags.get(name);
        if (text == null) {
            return standard;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " must be a whole number, but is '" + text + "'");
        }
        throw new IllegalArgumentException("--" + name + " must be from 0 to " + most + ", but is " + text);
    }

    private double amount(String name, double standard) {
        String text = flags.get(name);
        try {
            double amount = text == null ? standard : Double.parseDouble(text);
            if (amount > 0 && !Double.isInfinite(amount)) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--" + name + " must be a number, but is '" + text + "'");
        }
        throw new IllegalArgumentException("--" + name + " must be above 0, but is " + text);
    }
}
