package io.github.camelmesos.embedded.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Puts a chunked body together (RFC 9112, section 7.1) as its bytes arrive. */
final class ChunkedBody {
    private static final int MAX_LINE = 1024;
    private static final byte[] NO_BYTES = new byte[0];

    private final int maxBytes;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private byte[] buffer = NO_BYTES;
    private int position;
    private int end;
    private int left;
    private boolean inChunk;
    private boolean inTrailers;

    ChunkedBody(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /**
     * Takes what has arrived; what it could not take yet, from {@link #position} on, is to be given again with more.
     *
     * @return whether the body is complete
     */
    boolean read(byte[] arrived, int from, int to) throws BadRequestException {
        buffer = arrived;
        position = from;
        end = to;
        try {
            while (true) {
                if (inChunk && !readChunk()) {
                    return false;
                }
                String line = line();
                if (line == null) {
                    return false;
                }
                if (inTrailers && line.isEmpty()) {
                    return true;
                }
                if (!inTrailers) {
                    begin(size(line));
                }
            }
        } finally {
            buffer = NO_BYTES;
        }
    }

    private void begin(long size) throws BadRequestException {
        if (bytes.size() + size > maxBytes) {
            throw new BadRequestException(413, "Request bodies may have " + maxBytes + " bytes at most");
        }
        left = (int) size;
        inChunk = size > 0;
        inTrailers = size == 0;
    }

    private boolean readChunk() throws BadRequestException {
        int count = Math.min(left, end - position);
        bytes.write(buffer, position, count);
        position += count;
        left -= count;
        if (left > 0 || end - position < 2) {
            return false;
        }
        if (buffer[position] != '\r' || buffer[position + 1] != '\n') {
            throw new BadRequestException(400, "A chunk is longer than its size");
        }
        position += 2;
        inChunk = false;
        return true;
    }

    private static long size(String line) throws BadRequestException {
        String size = line.split(";", 2)[0].trim();
        if (!size.matches("[0-9a-fA-F]{1,8}")) {
            throw new BadRequestException(400, "Not the size of a chunk");
        }
        return Long.parseLong(size, 16);
    }

    private String line() throws BadRequestException {
        for (int i = position; i + 1 < end; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                String line = new String(buffer, position, i - position, StandardCharsets.ISO_8859_1);
                position = i + 2;
                return line;
            }
        }
        if (end - position > MAX_LINE) {
            throw new BadRequestException(400, "Not the size of a chunk");
        }
        return null;
    }

    int position() {
        return position;
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
