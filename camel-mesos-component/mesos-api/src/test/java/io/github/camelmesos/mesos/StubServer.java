package io.github.camelmesos.mesos;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP server whose answers are written byte by byte by the test. */
public final class StubServer implements AutoCloseable {
    private final ServerSocket socket;
    private final Handler handler;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Set<Socket> clients = ConcurrentHashMap.newKeySet();

    /** A request; {@code connection} counts connections from 0. */
    public record Request(String method, String path, String head, String body, int connection) {
        public String header(String name) {
            for (String line : head.split("\r\n")) {
                if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                    return line.substring(name.length() + 1).trim();
                }
            }
            return "";
        }
    }

    /** Answers one request; the connection goes on when it returns true. */
    public interface Handler {
        boolean handle(Request request, OutputStream out) throws Exception;
    }

    public StubServer(Handler handler) throws IOException {
        this.handler = handler;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    /** Answers every request with the same status and body. */
    public static StubServer answering(int status, String body) throws IOException {
        return new StubServer((request, out) -> {
            respond(out, status, "", body);
            return true;
        });
    }

    public static void respond(OutputStream out, int status, String headers, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        write(out, "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + bytes.length + "\r\n\r\n");
        out.write(bytes);
        out.flush();
    }

    public static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    public List<Request> requests() {
        return requests;
    }

    private void accept() {
        int number = 0;
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                clients.add(client);
                int connection = number;
                number++;
                daemon(() -> serve(client, connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client, int connection) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            Request request = read(in, connection);
            while (request != null && answer(request, client.getOutputStream())) {
                request = read(in, connection);
            }
        } catch (Exception e) {
            clients.remove(client);
        }
    }

    private boolean answer(Request request, OutputStream out) throws Exception {
        requests.add(request);
        return handler.handle(request, out);
    }

    private static Request read(InputStream in, int connection) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int c = in.read();
            if (c < 0) {
                return null;
            }
            head.append((char) c);
        }
        Request bare = new Request("", "", head.toString(), "", connection);
        String length = bare.header("Content-Length");
        String body =
                new String(in.readNBytes(length.isEmpty() ? 0 : Integer.parseInt(length)), StandardCharsets.UTF_8);
        String[] line = head.substring(0, head.indexOf("\r\n")).split(" ");
        return new Request(line[0], line[1], head.toString(), body, connection);
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "stub-server");
        thread.setDaemon(true);
        thread.start();
    }

    /** Cuts all connections, and takes new ones. */
    public void cut() {
        clients.forEach(client -> {
            try {
                client.close();
            } catch (IOException e) {
                clients.remove(client);
            }
        });
    }

    @Override
    public void close() throws IOException {
        socket.close();
        cut();
    }
}
