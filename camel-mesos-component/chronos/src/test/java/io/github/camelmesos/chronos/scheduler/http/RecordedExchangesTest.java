package io.github.camelmesos.chronos.scheduler.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.camelmesos.chronos.Recording;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Sends all recorded requests of one session to the bundled scheduler, in their order. Its answers are those of real
 * Chronos, or DIFFERENCES.md says so, and why; nothing else may stand there.
 */
class RecordedExchangesTest {

    /** Who was asked, and what changes with every session. */
    private static final String CHANGING =
            "(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z)|(127\\.0\\.0\\.1:\\d+)";

    /** A time zone that Chronos took; after its refusal the job is added with the other one, so that lists are alike. */
    private static final String UNKNOWN_ZONE = "Mars/Olympus";

    private static final String KNOWN_ZONE = "Europe/Berlin";

    private final Map<String, String> accepted = AcceptedDifferences.read();
    private final List<String> surprises = new ArrayList<>();
    private final List<String> stale = new ArrayList<>();

    @Test
    void the_scheduler_answers_as_chronos_did_but_for_what_is_documented() throws IOException {
        try (LocalScheduler scheduler = new LocalScheduler();
                HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS)) {
            for (String name : order()) {
                Recording recording = Recording.named(name);
                HttpResponse answer = transport.exchange(scheduler.url(), request(recording, UNKNOWN_ZONE));
                compare(recording, answer);
                if (recording.request().body().contains(UNKNOWN_ZONE)) {
                    transport.exchange(scheduler.url(), request(recording, KNOWN_ZONE));
                }
            }
        }
        assertThat(surprises)
                .as("answers that differ from Chronos' and are not documented")
                .isEmpty();
        assertThat(stale).as("documented differences that there are not").isEmpty();
        assertThat(order()).as("documented differences of unknown exchanges").containsAll(accepted.keySet());
    }

    private static List<String> order() throws IOException {
        try (InputStream in = RecordedExchangesTest.class.getResourceAsStream("/replay-order.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static HttpRequest request(Recording recording, String zone) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String kept : List.of("Accept", "Content-Type", "Authorization")) {
            if (recording.request().headers().containsKey(kept)) {
                headers.put(kept, recording.request().headers().get(kept));
            }
        }
        String method = recording.request().method();
        return new HttpRequest(
                method.equals("HEAD") ? "GET" : method,
                recording.request().path(),
                headers,
                recording.request().body().replace(UNKNOWN_ZONE, zone).getBytes(StandardCharsets.UTF_8));
    }

    private void compare(Recording recording, HttpResponse answer) throws IOException {
        String name = recording.name();
        String difference = difference(recording.response(), answer);
        String documented = accepted.get(name);
        if (documented == null && difference != null) {
            surprises.add(name + ": " + difference);
        } else if (documented != null && difference == null) {
            stale.add(name);
        } else if (documented != null && !documented.equals(String.valueOf(answer.status()))) {
            surprises.add(name + ": documented as " + documented + ", but " + difference);
        }
        if (answer.status() >= 400) {
            String message = Json.parseObject(answer.body()).string("message");
            assertThat(message).as(name).isNotBlank().doesNotContain("\n").hasSizeLessThan(200);
        }
    }

    private static String difference(Recording.Message expected, HttpResponse answer) throws IOException {
        if (expected.status() != answer.status()) {
            return expected.status() + " there, " + answer.status() + " here: " + answer.text();
        }
        if (answer.status() >= 400) {
            return sameSet(
                    expected.headers().get("Allow"), answer.header("Allow").orElse(null));
        }
        String there = normalized(expected.body());
        String here = normalized(answer.text());
        boolean head = expected.body().isEmpty() && here.equals("[]");
        return there.equals(here) || head ? null : "\n there: " + there + "\n here:  " + here;
    }

    private static String sameSet(String there, String here) {
        boolean same = there == null || (here != null && words(there).equals(words(here)));
        return same ? null : there + " there, " + here + " here";
    }

    private static TreeSet<String> words(String text) {
        return new TreeSet<>(List.of(text.split(",")));
    }

    /** Without the order of jobs, which is that of a hash table in Chronos, and without what changes. */
    private static String normalized(String body) throws IOException {
        String text = body.replaceAll(CHANGING, "*").replace(UNKNOWN_ZONE, KNOWN_ZONE);
        if (text.startsWith("{") || text.startsWith("[")) {
            return String.valueOf(sorted(Json.parse(text.getBytes(StandardCharsets.UTF_8))));
        }
        return text.startsWith("digraph") || text.startsWith("node")
                ? String.join("\n", new TreeSet<>(edgesByName(text)))
                : text;
    }

    private static Object sorted(Object json) {
        if (json instanceof JsonObject object) {
            Map<String, Object> fields = new TreeMap<>();
            object.names().forEach(name -> fields.put(name, sorted(object.get(name))));
            return fields;
        }
        if (json instanceof List<?> list && list.stream().allMatch(JsonObject.class::isInstance)) {
            return list.stream()
                    .map(RecordedExchangesTest::sorted)
                    .map(String::valueOf)
                    .sorted()
                    .toList();
        }
        return json;
    }

    private static List<String> edgesByName(String graph) {
        Map<String, String> names = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        for (String line : graph.lines().toList()) {
            String[] parts = line.trim().split("[ ;]+");
            if (line.contains("label=")) {
                names.put(parts[0], line.replaceAll(".*\"(.*)\".*", "$1"));
                lines.add("node " + names.get(parts[0]));
            } else if (line.contains("->")) {
                lines.add(names.get(parts[0]) + " -> " + names.get(parts[2]));
            } else {
                lines.add(line);
            }
        }
        return lines;
    }
}
