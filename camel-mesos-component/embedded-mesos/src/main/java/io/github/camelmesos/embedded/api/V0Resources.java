package io.github.camelmesos.embedded.api;

import io.github.camelmesos.mesos.json.JsonWriter;
import io.github.camelmesos.mesos.resource.Resources;

/** Resources in the form of the v0 endpoints: an object of amounts, ports as text. */
public final class V0Resources {
    private V0Resources() {}

    public static void write(JsonWriter out, String name, Resources resources) {
        out.object(name, json -> {
            json.field("disk", resources.disk())
                    .field("mem", resources.mem())
                    .field("gpus", resources.gpus())
                    .field("cpus", resources.cpus());
            if (!resources.ports().isEmpty()) {
                json.field("ports", resources.ports().toString());
            }
        });
    }
}
