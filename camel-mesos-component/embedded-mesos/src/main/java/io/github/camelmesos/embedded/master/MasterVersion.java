package io.github.camelmesos.embedded.master;

import io.github.camelmesos.mesos.json.JsonWriter;

/** The Mesos version whose API is spoken here, and what else is said about the build. */
final class MasterVersion {
    static final String VERSION = "1.12.0";

    private static final String BUILD_DATE = "2026-01-01 00:00:00 UTC";
    private static final double BUILD_TIME = 1767225600.0;

    private MasterVersion() {}

    static void write(JsonWriter out) {
        out.field("build_date", BUILD_DATE)
                .field("build_time", BUILD_TIME)
                .field("build_user", "camel-mesos")
                .field("git_sha", "embedded")
                .field("version", VERSION);
    }
}
