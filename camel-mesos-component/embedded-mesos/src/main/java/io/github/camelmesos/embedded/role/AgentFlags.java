package io.github.camelmesos.embedded.role;

import io.github.camelmesos.embedded.agent.AgentSettings;
import io.github.camelmesos.embedded.api.Listen;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import io.github.camelmesos.mesos.leader.ZkUrl;
import io.github.camelmesos.mesos.resource.Resources;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The flags of {@code mesos-agent}. */
public final class AgentFlags {
    private static final int DEFAULT_PORT = 5051;
    private static final String LOCAL = "127.0.0.1";
    private static final String RESOURCES_FORM = "cpus:N;mem:N;disk:N;ports:[a-b]";
    private static final FlagNames NAMES = new FlagNames(
            Set.of(
                    "master",
                    "work_dir",
                    "resources",
                    "ip",
                    "port",
                    "advertise_ip",
                    "attributes",
                    "hostname",
                    "switch_user",
                    "executor_environment_variables",
                    "executor_shutdown_grace_period",
                    "zk_session_timeout"),
            Set.of(
                    "authenticate_http_readonly",
                    "authenticate_http_readwrite",
                    "cgroups_cpu_enable_pids_and_tids_count",
                    "cgroups_enable_cfs",
                    "cgroups_limit_swap",
                    "disallow_sharing_agent_ipc_namespace",
                    "disallow_sharing_agent_pid_namespace",
                    "docker_ignore_runtime",
                    "docker_kill_orphans",
                    "docker_volume_chown",
                    "enforce_container_disk_quota",
                    "enforce_container_ports",
                    "gc_non_executor_container_sandboxes",
                    "hostname_lookup",
                    "http_command_executor",
                    "http_executor_domain_sockets",
                    "memory_profiling",
                    "network_cni_metrics",
                    "network_cni_root_dir_persist",
                    "quiet",
                    "revocable_cpu_low_priority",
                    "strict",
                    "switch_user",
                    "systemd_enable_support"),
            Set.of(
                    "acls",
                    "advertise_port",
                    "agent_features",
                    "appc_simple_discovery_uri_prefix",
                    "appc_store_dir",
                    "authenticate_http_readonly",
                    "authenticate_http_readwrite",
                    "authenticatee",
                    "authentication_backoff_factor",
                    "authentication_timeout_max",
                    "authentication_timeout_min",
                    "authorizer",
                    "cgroups_cpu_enable_pids_and_tids_count",
                    "cgroups_destroy_timeout",
                    "cgroups_enable_cfs",
                    "cgroups_hierarchy",
                    "cgroups_limit_swap",
                    "cgroups_net_cls_primary_handle",
                    "cgroups_root",
                    "container_disk_watch_interval",
                    "container_logger",
                    "containerizers",
                    "credential",
                    "default_container_dns",
                    "default_container_info",
                    "default_role",
                    "disallow_sharing_agent_ipc_namespace",
                    "disallow_sharing_agent_pid_namespace",
                    "disk_profile_adaptor",
                    "disk_watch_interval",
                    "docker",
                    "docker_config",
                    "docker_ignore_runtime",
                    "docker_kill_orphans",
                    "docker_mesos_image",
                    "docker_registry",
                    "docker_remove_delay",
                    "docker_socket",
                    "docker_stop_timeout",
                    "docker_store_dir",
                    "docker_volume_checkpoint_dir",
                    "docker_volume_chown",
                    "domain",
                    "effective_capabilities",
                    "enforce_container_disk_quota",
                    "enforce_container_ports",
                    "executor_registration_timeout",
                    "executor_reregistration_timeout",
                    "external_log_file",
                    "fetcher_cache_dir",
                    "fetcher_cache_size",
                    "fetcher_stall_timeout",
                    "firewall_rules",
                    "frameworks_home",
                    "gc_delay",
                    "gc_disk_headroom",
                    "gc_non_executor_container_sandboxes",
                    "hadoop_home",
                    "hooks",
                    "hostname_lookup",
                    "http_authenticators",
                    "http_command_executor",
                    "http_credentials",
                    "http_executor_domain_sockets",
                    "http_heartbeat_interval",
                    "image_providers",
                    "initialize_driver_logging",
                    "isolation",
                    "launcher",
                    "launcher_dir",
                    "log_dir",
                    "logbufsecs",
                    "logging_level",
                    "master_detector",
                    "max_completed_executors_per_framework",
                    "memory_profiling",
                    "modules",
                    "modules_dir",
                    "network_cni_config_dir",
                    "network_cni_metrics",
                    "network_cni_plugins_dir",
                    "network_cni_root_dir_persist",
                    "nvidia_gpu_devices",
                    "oversubscribed_resources_interval",
                    "perf_duration",
                    "perf_events",
                    "perf_interval",
                    "qos_controller",
                    "qos_correction_interval_min",
                    "quiet",
                    "reconfiguration_policy",
                    "recover",
                    "recovery_timeout",
                    "registration_backoff_factor",
                    "resource_estimator",
                    "resource_provider_config_dir",
                    "revocable_cpu_low_priority",
                    "runtime_dir",
                    "sandbox_directory",
                    "secret_resolver",
                    "strict",
                    "systemd_enable_support",
                    "systemd_runtime_directory",
                    "volume_gid_range"));

    private AgentFlags() {}

    /**
     * Reads flags into settings. Unlike Mesos, {@code --resources} is required: an agent that took the whole machine would
     * be bounded by no quota.
     *
     * @throws FlagException when something is wrong
     */
    public static AgentSettings parse(String[] args, Map<String, String> environment) {
        Flags flags = Flags.parse(NAMES, args, environment);
        Path workDir = Path.of(flags.required("work_dir", "directory")).toAbsolutePath();
        flags.required("resources", RESOURCES_FORM);
        Resources resources =
                flags.value("resources", RESOURCES_FORM, Resources::parse).orElseThrow();
        AgentSettings settings = master(flags, workDir, resources);
        Listen listen = new Listen(
                flags.text("ip").orElse(LOCAL),
                flags.port("port", DEFAULT_PORT),
                flags.text("hostname").orElse(flags.text("ip").orElse(LOCAL)),
                flags.text("advertise_ip"));
        return settings.withListen(listen)
                .withFlags(flags.asMap())
                .withSwitchUser(flags.bool("switch_user", true))
                .withAttributes(flags.value("attributes", "name:value;name:value", AgentFlags::attributes)
                        .orElse(Map.of()))
                .withEnvironment(flags.value(
                                "executor_environment_variables", "a JSON object of strings", AgentFlags::environment)
                        .orElse(settings.environment()))
                .withKillGracePeriod(flags.duration("executor_shutdown_grace_period", settings.killGracePeriod()))
                .withZkSessionTimeout(flags.duration("zk_session_timeout", settings.zkSessionTimeout()));
    }

    private static AgentSettings master(Flags flags, Path workDir, Resources resources) {
        String form = ZkFlag.FORM + " or host:port";
        flags.required("master", form);
        String master = flags.value("master", form, ZkFlag::resolved).orElseThrow();
        if (master.startsWith("zk://")) {
            ZkUrl zk = flags.value("master", form, ZkFlag::parse).orElseThrow();
            return AgentSettings.of(zk, workDir, resources);
        }
        URI url = flags.value("master", form, text -> hostAndPort(master)).orElseThrow();
        return AgentSettings.of(url, workDir, resources);
    }

    private static URI hostAndPort(String text) {
        URI url = URI.create("http://" + text.replaceFirst("^http://", ""));
        if (url.getHost() == null || url.getPort() < 0) {
            throw new IllegalArgumentException();
        }
        return url;
    }

    private static Map<String, String> attributes(String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            int colon = pair.indexOf(':');
            if (colon <= 0) {
                throw new IllegalArgumentException();
            }
            attributes.put(
                    pair.substring(0, colon).trim(), pair.substring(colon + 1).trim());
        }
        return attributes;
    }

    private static Map<String, String> environment(String text) {
        try {
            JsonObject json = Json.parseObject(text);
            Map<String, String> variables = new LinkedHashMap<>();
            for (String name : json.names()) {
                variables.put(name, json.requiredString(name));
            }
            return variables;
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
