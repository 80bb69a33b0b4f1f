package io.github.camelmesos.cluster.ledger;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Stands before a server and can be cut: then nothing goes through any more, and no new connection is taken. */
public final class Partition implements Closeable {

    private final ServerSocket listening;
    private final int server;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Partition(ServerSocket listening, int server) {
        this.listening = listening;
        this.server = server;
    }

    public static Partition before(int server) throws IOException {
        Partition partition = new Partition(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), server);
        start(partition::accept);
        return partition;
    }

    public int port() {
        return listening.getLocalPort();
    }

    public void cut() {
        cut = true;
        sockets.forEach(Partition::close);
        sockets.clear();
    }

    public void heal() {
        cut = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        if (cut) {
            client.close();
            return;
        }
        Socket behind = new Socket();
        behind.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server), 1000);
        sockets.add(client);
        sockets.add(behind);
        start(() -> copy(client, behind));
        start(() -> copy(behind, client));
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            close(from);
        }
        close(to);
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "partition");
        thread.setDaemon(true);
        thread.start();
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
        cut();
    }
}
