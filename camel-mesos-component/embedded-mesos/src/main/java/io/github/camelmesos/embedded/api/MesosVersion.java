package io.github.camelmesos.embedded.api;

import io.github.camelmesos.mesos.json.JsonWriter;
import java.util.List;

/** The Mesos version whose API is spoken here, and what else is said about the build. */
public final class MesosVersion {
    public static final String VERSION = "1.12.0";

    /** What masters of that version say they can. */
    public static final List<String> MASTER_CAPABILITIES = List.of("AGENT_UPDATE", "AGENT_DRAINING", "QUOTA_V2");

    /** What agents of that version say they can. */
    public static final List<String> AGENT_CAPABILITIES = List.of(
            "MULTI_ROLE",
            "HIERARCHICAL_ROLE",
            "RESERVATION_REFINEMENT",
            "RESOURCE_PROVIDER",
            "RESIZE_VOLUME",
            "AGENT_OPERATION_FEEDBACK",
            "AGENT_DRAINING",
            "TASK_RESOURCE_LIMITS");

    private static final String BUILD_DATE = "2026-01-01 00:00:00 UTC";
    private static final double BUILD_TIME = 1767225600.0;

    private MesosVersion() {}

    /** As {@code /version} answers. */
    public static void write(JsonWriter out) {
        out.field("build_date", BUILD_DATE)
                .field("build_time", BUILD_TIME)
                .field("build_user", "camel-mesos")
                .field("git_sha", "embedded")
                .field("version", VERSION);
    }
}
