package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.json.JsonWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What does not change while an agent runs.
 *
 * @param startNanos since 1970
 */
record AgentFacts(AgentSettings settings, int port, long startNanos) {
    /** The Mesos version whose API is spoken here. */
    static final String VERSION = "1.12.0";

    static final List<String> CAPABILITIES = List.of(
            "MULTI_ROLE",
            "HIERARCHICAL_ROLE",
            "RESERVATION_REFINEMENT",
            "RESOURCE_PROVIDER",
            "RESIZE_VOLUME",
            "AGENT_OPERATION_FEEDBACK",
            "AGENT_DRAINING",
            "TASK_RESOURCE_LIMITS");

    /** Nanoseconds since 1970. */
    static long now() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    String pid() {
        return "slave(1)@" + settings.listen().advertised(port).hostAndPort();
    }

    SortedMap<String, String> flags() {
        SortedMap<String, String> flags = new TreeMap<>(Map.of(
                "hostname", settings.listen().hostname(),
                "ip", settings.listen().ip(),
                "isolation", "posix/cpu,posix/mem",
                "launcher", "posix",
                "port", Integer.toString(port),
                "resources", settings.resources().toString().replace("; ", ";"),
                "switch_user", Boolean.toString(settings.switchUser()),
                "work_dir", settings.workDir().toString()));
        settings.zk().ifPresent(zk -> flags.put("master", zk.toString()));
        settings.master().ifPresent(url -> flags.put("master", url.getAuthority()));
        flags.putAll(settings.flags());
        return flags;
    }

    static void writeVersion(JsonWriter out) {
        out.field("build_date", "2026-01-01 00:00:00 UTC")
                .field("build_time", 1767225600.0)
                .field("build_user", "camel-mesos")
                .field("git_sha", "embedded")
                .field("version", VERSION);
    }
}
