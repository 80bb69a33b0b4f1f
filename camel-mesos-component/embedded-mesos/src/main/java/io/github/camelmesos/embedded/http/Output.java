package io.github.camelmesos.embedded.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayDeque;
import java.util.Deque;

/** What waits to be written to a connection: bytes, then perhaps a part of a file. */
final class Output {
    private static final int GATHER = 32;
    private static final int FILE_STEP = 256 * 1024;

    private final Deque<ByteBuffer> queue = new ArrayDeque<>();
    private long queuedBytes;
    private FileChannel file;
    private long filePosition;
    private long fileLeft;

    void add(byte[] bytes) {
        if (bytes.length > 0) {
            queue.add(ByteBuffer.wrap(bytes));
            queuedBytes += bytes.length;
        }
    }

    /** Takes the file over, and closes it when it has been sent. */
    void addFile(FileChannel source, long position, long length) {
        file = source;
        filePosition = position;
        fileLeft = length;
    }

    long queuedBytes() {
        return queuedBytes;
    }

    boolean hasFile() {
        return file != null;
    }

    boolean isEmpty() {
        return queue.isEmpty() && file == null;
    }

    /** Writes as much as the socket takes. */
    void writeTo(SocketChannel socket) throws IOException {
        while (!queue.isEmpty()) {
            ByteBuffer[] some = queue.stream().limit(GATHER).toArray(ByteBuffer[]::new);
            queuedBytes -= socket.write(some);
            while (!queue.isEmpty() && !queue.peek().hasRemaining()) {
                queue.remove();
            }
            if (some[some.length - 1].hasRemaining()) {
                return;
            }
        }
        while (file != null) {
            long sent = file.transferTo(filePosition, Math.min(FILE_STEP, fileLeft), socket);
            filePosition += sent;
            fileLeft -= sent;
            if (fileLeft == 0) {
                close();
            } else if (sent == 0) {
                if (filePosition >= file.size()) {
                    throw new IOException("a file became shorter while it was sent");
                }
                return;
            }
        }
    }

    /** Lets go of the file, if there is one. */
    void close() throws IOException {
        if (file != null) {
            FileChannel done = file;
            file = null;
            done.close();
        }
    }
}
