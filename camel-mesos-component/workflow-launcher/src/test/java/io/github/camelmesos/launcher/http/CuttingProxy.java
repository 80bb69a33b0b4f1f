package io.github.camelmesos.launcher.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Passes bytes on, counts them, and cuts some connections in the middle of a transfer. */
final class CuttingProxy implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final int target;
    private final long cutAfter;
    private final AtomicInteger cutsLeft;
    private final AtomicLong passed = new AtomicLong();

    /**
     * @param target port
     * @param cuts so many connections are cut that pass more
     * @param cutAfter bytes in one direction
     */
    CuttingProxy(int target, int cuts, long cutAfter) throws IOException {
        this.target = target;
        this.cutAfter = cutAfter;
        this.cutsLeft = new AtomicInteger(cuts);
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Bytes in both directions. */
    long passed() {
        return passed.get();
    }

    int cutsLeft() {
        return Math.max(0, cutsLeft.get());
    }

    private void accept() {
        try {
            while (true) {
                Socket client = socket.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                threads.execute(() -> pass(client, server));
                threads.execute(() -> pass(server, client));
            }
        } catch (IOException closed) {
            threads.shutdown();
        }
    }

    private void pass(Socket from, Socket to) {
        byte[] buffer = new byte[1 << 13];
        long here = 0;
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                here += read;
                passed.addAndGet(read);
                if (here > cutAfter && cutsLeft.getAndDecrement() > 0) {
                    return;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException cut) {
            closeBoth(from, to);
        }
    }

    private static void closeBoth(Closeable one, Closeable other) {
        try (one;
                other) {
            one.close();
        } catch (IOException alreadyClosed) {
            // Both are as closed as they can be.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
