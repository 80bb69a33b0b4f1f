package io.github.camelmesos.embedded.http;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Reads a chunked body from a buffer that may not hold all of it yet. */
final class ChunkedBody {
    private final byte[] buffer;
    private final int end;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int position;

    ChunkedBody(byte[] buffer, int start, int end) {
        this.buffer = buffer;
        this.position = start;
        this.end = end;
    }

    /** True when the body is complete; {@link #position} is then the first byte after it. */
    boolean read() throws BadRequestException {
        while (true) {
            String line = line();
            if (line == null) {
                return false;
            }
            int size = size(line);
            if (size == 0) {
                return skipTrailers();
            }
            if (end - position < size + 2) {
                bytes.write(buffer, position, Math.max(0, Math.min(size, end - position)));
                return false;
            }
            bytes.write(buffer, position, size);
            position += size + 2;
        }
    }

    private static int size(String line) throws BadRequestException {
        try {
            return Integer.parseUnsignedInt(line.split(";", 2)[0].trim(), 16) & Integer.MAX_VALUE;
        } catch (NumberFormatException e) {
            throw new BadRequestException(400, "Not the size of a chunk");
        }
    }

    private boolean skipTrailers() {
        for (String line = line(); line != null; line = line()) {
            if (line.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private String line() {
        for (int i = position; i + 1 < end; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n') {
                String line = new String(buffer, position, i - position, StandardCharsets.ISO_8859_1);
                position = i + 2;
                return line;
            }
        }
        return null;
    }

    int position() {
        return position;
    }

    int length() {
        return bytes.size();
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }
}
