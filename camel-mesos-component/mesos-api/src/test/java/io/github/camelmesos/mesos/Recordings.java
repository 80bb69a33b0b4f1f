package io.github.camelmesos.mesos;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Exchanges with a real Mesos. */
public final class Recordings {
    private Recordings() {}

    public static JsonObject load(String name) {
        try (InputStream in = Recordings.class.getResourceAsStream("/recordings/" + name + ".json")) {
            return Json.parseObject(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The body of the recorded response. */
    public static JsonObject body(String name) {
        return load(name).object("response").object("body");
    }
}
