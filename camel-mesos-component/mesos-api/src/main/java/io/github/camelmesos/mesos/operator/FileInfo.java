package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.json.JsonObject;
import java.time.Instant;

/**
 * A file of a sandbox.
 *
 * @param path absolute, at the agent
 * @param size bytes
 * @param mode as {@code st_mode} of stat(2)
 */
public record FileInfo(String path, long size, Instant modified, int mode) {

    static FileInfo from(JsonObject json) {
        return new FileInfo(
                json.string("path", ""),
                json.integer("size", 0),
                Instant.ofEpochSecond(0, json.object("mtime").integer("nanoseconds", 0)),
                (int) json.integer("mode", 0));
    }
}
