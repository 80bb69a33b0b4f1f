package io.github.camelmesos.embedded.role;

import io.github.camelmesos.embedded.api.Listen;
import io.github.camelmesos.embedded.master.MasterSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** The flags of {@code mesos-master}. */
public final class MasterFlags {
    private static final int DEFAULT_PORT = 5050;
    private static final String LOCAL = "127.0.0.1";
    private static final FlagNames NAMES = new FlagNames(
            Set.of(
                    "zk",
                    "quorum",
                    "work_dir",
                    "ip",
                    "port",
                    "advertise_ip",
                    "cluster",
                    "hostname",
                    "allocation_interval",
                    "agent_ping_timeout",
                    "max_agent_ping_timeouts",
                    "agent_reregister_timeout",
                    "zk_session_timeout",
                    "max_completed_frameworks",
                    "max_completed_tasks_per_framework"),
            Set.of(
                    "authenticate_agents",
                    "authenticate_frameworks",
                    "authenticate_http_frameworks",
                    "authenticate_http_readonly",
                    "authenticate_http_readwrite",
                    "filter_gpu_resources",
                    "hostname_lookup",
                    "log_auto_initialize",
                    "memory_profiling",
                    "publish_per_framework_metrics",
                    "quiet",
                    "registry_strict",
                    "require_agent_domain",
                    "root_submissions"),
            Set.of(
                    "acls",
                    "advertise_port",
                    "agent_removal_rate_limit",
                    "allocator",
                    "allocator_agent_recovery_factor",
                    "allocator_recovery_timeout",
                    "authenticate_agents",
                    "authenticate_frameworks",
                    "authenticate_http_frameworks",
                    "authenticate_http_readonly",
                    "authenticate_http_readwrite",
                    "authentication_v0_timeout",
                    "authenticators",
                    "authorizers",
                    "credentials",
                    "domain",
                    "external_log_file",
                    "fair_sharing_excluded_resource_names",
                    "filter_gpu_resources",
                    "firewall_rules",
                    "framework_sorter",
                    "hooks",
                    "hostname_lookup",
                    "http_authenticators",
                    "http_framework_authenticators",
                    "initialize_driver_logging",
                    "log_auto_initialize",
                    "log_dir",
                    "logbufsecs",
                    "logging_level",
                    "master_contender",
                    "master_detector",
                    "max_operator_event_stream_subscribers",
                    "max_unreachable_tasks_per_framework",
                    "memory_profiling",
                    "min_allocatable_resources",
                    "modules",
                    "modules_dir",
                    "offer_constraints_re2_max_mem",
                    "offer_constraints_re2_max_program_size",
                    "offer_timeout",
                    "publish_per_framework_metrics",
                    "quiet",
                    "rate_limits",
                    "recovery_agent_removal_limit",
                    "registry",
                    "registry_fetch_timeout",
                    "registry_gc_interval",
                    "registry_max_agent_age",
                    "registry_max_agent_count",
                    "registry_store_timeout",
                    "registry_strict",
                    "require_agent_domain",
                    "role_sorter",
                    "roles",
                    "root_submissions",
                    "webui_dir",
                    "weights",
                    "whitelist"));

    private MasterFlags() {}

    /**
     * Reads flags into settings. The registry of Mesos' masters is not kept here, so {@code --quorum} and {@code
     * --work_dir} are taken and have nothing to do.
     *
     * @throws FlagException when something is wrong
     */
    public static MasterSettings parse(String[] args, Map<String, String> environment) {
        Flags flags = Flags.parse(NAMES, args, environment);
        MasterSettings defaults = MasterSettings.DEFAULTS;
        flags.integer("quorum", 1);
        Listen listen = new Listen(
                flags.text("ip").orElse(LOCAL),
                flags.port("port", DEFAULT_PORT),
                flags.text("hostname").orElse(flags.text("ip").orElse(LOCAL)),
                flags.text("advertise_ip"));
        MasterSettings settings = defaults.withListen(listen)
                .withFlags(flags.asMap())
                .withAllocationInterval(flags.duration("allocation_interval", defaults.allocationInterval()))
                .withAgentPing(
                        flags.duration("agent_ping_timeout", defaults.agentPingTimeout()),
                        flags.integer("max_agent_ping_timeouts", defaults.maxAgentPingTimeouts()))
                .withAgentReregisterTimeout(
                        flags.duration("agent_reregister_timeout", defaults.agentReregisterTimeout()))
                .withMaxCompleted(
                        flags.integer("max_completed_frameworks", defaults.maxCompletedFrameworks()),
                        flags.integer("max_completed_tasks_per_framework", defaults.maxCompletedTasks()));
        Duration sessionTimeout = flags.duration("zk_session_timeout", defaults.zkSessionTimeout());
        return flags.value("zk", ZkFlag.FORM, ZkFlag::parse)
                .map(zk -> settings.withZk(zk, sessionTimeout))
                .orElse(settings);
    }
}
