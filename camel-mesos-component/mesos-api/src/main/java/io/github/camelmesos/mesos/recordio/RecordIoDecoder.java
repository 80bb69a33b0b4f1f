package io.github.camelmesos.mesos.recordio;

/**
 * Cuts a stream of bytes, as it arrives, into records. Not safe for use by several threads.
 *
 * <pre>{@code
 * decoder.append(buffer, 0, n);
 * for (byte[] record = decoder.next(); record != null; record = decoder.next()) { … }
 * }</pre>
 */
public final class RecordIoDecoder {
    /** Records are limited to this many bytes unless another limit is asked for. */
    public static final int DEFAULT_MAX_RECORD = 64 * 1024 * 1024;

    private static final int MAX_LENGTH_DIGITS = 10;

    private final int maxRecord;
    private byte[] buffer = new byte[8192];
    private int start;
    private int end;
    private int recordLength = -1;

    public RecordIoDecoder() {
        this(DEFAULT_MAX_RECORD);
    }

    /** @param maxRecord the longest record that is accepted, in bytes */
    public RecordIoDecoder(int maxRecord) {
        this.maxRecord = maxRecord;
    }

    /** Adds bytes that have arrived. */
    public void append(byte[] bytes, int offset, int length) {
        makeRoom(length);
        System.arraycopy(bytes, offset, buffer, end, length);
        end += length;
    }

    /**
     * The next complete record, or null when more bytes are needed.
     *
     * @throws RecordIoException when the bytes are not RecordIO or the record is too long
     */
    public byte[] next() throws RecordIoException {
        if (recordLength < 0 && !readLength()) {
            return null;
        }
        if (end - start < recordLength) {
            return null;
        }
        byte[] record = new byte[recordLength];
        System.arraycopy(buffer, start, record, 0, recordLength);
        start += recordLength;
        recordLength = -1;
        return record;
    }

    /** True when the stream may end here: no record is half read. */
    public boolean atBoundary() {
        return recordLength < 0 && start == end;
    }

    private boolean readLength() throws RecordIoException {
        long length = 0;
        for (int i = start; i < end; i++) {
            int digit = buffer[i] - '0';
            if (buffer[i] == '\n' && i > start) {
                start = i + 1;
                recordLength = (int) length;
                return true;
            }
            if (digit < 0 || digit > 9 || i - start >= MAX_LENGTH_DIGITS) {
                throw new RecordIoException(
                        "expected the length of a record in decimal digits and a line feed, found byte "
                                + (buffer[i] & 0xff));
            }
            length = length * 10 + digit;
            if (length > maxRecord) {
                throw new RecordIoException(
                        "a record of " + length + " bytes or more; at most " + maxRecord + " bytes are accepted");
            }
        }
        return false;
    }

    private void makeRoom(int length) {
        if (buffer.length - end >= length) {
            return;
        }
        int held = end - start;
        byte[] target = held + length > buffer.length ? new byte[Math.max(buffer.length * 2, held + length)] : buffer;
        System.arraycopy(buffer, start, target, 0, held);
        buffer = target;
        start = 0;
        end = held;
    }
}
