package io.github.camelmesos.embedded.contract;

import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Repeats recorded exchanges and collects what is different. */
final class Comparison implements AutoCloseable {
    private static final List<String> HEADERS = List.of("Content-Type", "Allow", "Location", "Content-Disposition");

    private final HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS);
    private final Map<String, String> ids = new LinkedHashMap<>();
    private final List<String> problems = new ArrayList<>();

    /** From now on this text of the recordings is replaced by ours. */
    void replace(String recorded, String ours) {
        ids.put(recorded, ours);
    }

    Map<String, String> ids() {
        return ids;
    }

    List<String> problems() {
        return problems;
    }

    void replayAll(URI server, List<String> names) throws IOException {
        for (String name : names) {
            replay(server, name, ids);
        }
    }

    void replay(URI server, String name, Map<String, String> replacements) throws IOException {
        Recording recorded = Recording.load(name);
        compare(name, recorded, transport.exchange(server, recorded.replay(replacements)));
    }

    HttpResponse exchange(URI server, Recording recorded) throws IOException {
        return transport.exchange(server, recorded.replay(ids));
    }

    private void compare(String name, Recording recorded, HttpResponse answer) throws IOException {
        if (answer.status() != recorded.response().integer("status", 0)) {
            problems.add(name + ": status " + answer.status() + " " + answer.text());
        }
        compareHeaders(name, recorded.response().object("headers"), answer);
        Object body = recorded.response().get("body");
        if (body instanceof String text) {
            if (!Recording.replaced(text, ids).equals(answer.text())) {
                problems.add(name + ": body '" + answer.text() + "', was '" + text + "'");
            }
        } else {
            boolean open = name.endsWith("metrics-snapshot");
            Shape.of(body)
                    .differences(Shape.of(Json.parse(answer.body())), open)
                    .forEach(difference -> problems.add(name + ": " + difference));
        }
    }

    private void compareHeaders(String name, JsonObject recorded, HttpResponse answer) {
        for (String header : HEADERS) {
            String actual = answer.header(header).orElse(null);
            boolean same = header.equals("Location")
                    ? (actual != null) == recorded.has(header)
                    : Objects.equals(actual, recorded.string(header));
            if (!same) {
                problems.add(name + ": header " + header + " is " + actual + ", was " + recorded.string(header));
            }
        }
    }

    /** Compares the shapes of all that was recorded with that of all that is. */
    void compareShapes(String name, Stream<JsonObject> expected, Stream<JsonObject> actual) {
        Shape.of(expected.toList())
                .differences(Shape.of(actual.toList()))
                .forEach(difference -> problems.add(name + ": " + difference));
    }

    /** Compares what stands in a field. */
    void compareField(String name, String field, JsonObject expected, JsonObject actual) {
        if (!Objects.equals(expected.get(field), actual.get(field))) {
            problems.add(name + ": " + field + " is " + actual.get(field) + ", was " + expected.get(field));
        }
    }

    @Override
    public void close() {
        transport.close();
    }
}
