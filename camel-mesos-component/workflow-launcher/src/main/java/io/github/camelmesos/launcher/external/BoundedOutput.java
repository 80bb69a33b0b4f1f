package io.github.camelmesos.launcher.external;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps what is written to it, up to a size; more is counted, not kept. */
final class BoundedOutput extends OutputStream {

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final int limit;
    private boolean over;

    /**
     * @param limit bytes
     */
    BoundedOutput(int limit) {
        this.limit = limit;
    }

    @Override
    public synchronized void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int room = Math.min(length, limit - kept.size());
        kept.write(bytes, offset, room);
        over |= room < length;
    }

    synchronized boolean isOver() {
        return over;
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }
}
