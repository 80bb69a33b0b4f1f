package io.github.camelmesos.embedded.contract;

import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpStream;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.recordio.EventStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** Collects the events of a stream. */
final class EventReader implements AutoCloseable {
    private final HttpStream stream;
    private final List<JsonObject> events = new CopyOnWriteArrayList<>();
    private final Thread thread = new Thread(this::read, "test-events");

    EventReader(URI server, HttpRequest request) throws IOException {
        stream = new HttpTransport(HttpSettings.DEFAULTS).stream(server, request);
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        EventStream source = new EventStream(stream.body());
        try {
            while (true) {
                events.add(source.next());
            }
        } catch (IOException e) {
            events.add(new JsonObject(Map.of("type", "END")));
        }
    }

    HttpStream stream() {
        return stream;
    }

    Stream<JsonObject> events(String type) {
        return events.stream().filter(event -> type.equals(event.string("type")));
    }

    @Override
    public void close() {
        stream.close();
    }
}
