package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.http.ResponseStream;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.recordio.RecordIo;

/** The reader of an event stream. */
final class EventSink {
    private static final byte[] HEARTBEAT =
            RecordIo.encode(((JsonValue) event -> event.field("type", "HEARTBEAT")).toJsonBytes());

    private final ResponseStream stream;

    EventSink(ResponseStream stream) {
        this.stream = stream;
    }

    void send(JsonValue event) {
        stream.write(RecordIo.encode(event.toJsonBytes()));
    }

    /** As {@link #send}, for an event that many readers get. */
    void sendEncoded(byte[] record) {
        stream.write(record);
    }

    void heartbeat() {
        stream.write(HEARTBEAT);
    }

    void close() {
        stream.close();
    }

    boolean isClosed() {
        return stream.isClosed();
    }
}
