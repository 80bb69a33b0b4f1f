package io.github.camelmesos.mesos.recordio;

import java.nio.charset.StandardCharsets;

/**
 * The framing of Mesos event streams: the length of a record in decimal, a line feed, the record.
 *
 * @see <a href="https://mesos.apache.org/documentation/latest/recordio/">RecordIO</a>
 */
public final class RecordIo {
    private RecordIo() {}

    /** A record with its length in front. */
    public static byte[] encode(byte[] record) {
        byte[] head = (record.length + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] framed = new byte[head.length + record.length];
        System.arraycopy(head, 0, framed, 0, head.length);
        System.arraycopy(record, 0, framed, head.length, record.length);
        return framed;
    }
}
