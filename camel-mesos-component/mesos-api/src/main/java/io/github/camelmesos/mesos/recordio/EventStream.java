package io.github.camelmesos.mesos.recordio;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** The JSON events of a RecordIO stream, one after the other. */
public final class EventStream {
    private final InputStream in;
    private final RecordIoDecoder decoder;
    private final byte[] buffer = new byte[16 * 1024];

    public EventStream(InputStream in) {
        this(in, RecordIoDecoder.DEFAULT_MAX_RECORD);
    }

    /** @param maxRecord the longest event that is accepted, in bytes */
    public EventStream(InputStream in, int maxRecord) {
        this.in = in;
        this.decoder = new RecordIoDecoder(maxRecord);
    }

    /**
     * Waits for the next event.
     *
     * @throws EOFException when the stream has ended
     * @throws RecordIoException when it is not RecordIO
     * @throws io.github.camelmesos.mesos.json.MalformedJsonException when a record is not a JSON object
     */
    public JsonObject next() throws IOException {
        for (byte[] record = decoder.next(); ; record = decoder.next()) {
            if (record != null) {
                return Json.parseObject(record);
            }
            int count = in.read(buffer);
            if (count < 0) {
                throw new EOFException("the event stream ended" + (decoder.atBoundary() ? "" : " within a record"));
            }
            decoder.append(buffer, 0, count);
        }
    }
}
