package io.github.camelmesos.camel.s3;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of S3 as is needed here: objects of buckets by path, put, got, in parts, and listed. Nobody's signature is checked. */
public final class FakeS3 implements AutoCloseable {

    private static final Pattern PREFIX = Pattern.compile("(?:^|&)prefix=([^&]*)");
    private static final Pattern RANGE = Pattern.compile("bytes=0-([0-9]+)");
    private static final String NO_SUCH_KEY = "<Error><Code>NoSuchKey</Code><Message>no such key</Message></Error>";

    final Map<String, byte[]> objects = new ConcurrentSkipListMap<>();
    private final HttpServer server;

    /** Listens on 127.0.0.1. */
    public FakeS3() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** An object by {@code /bucket/key}. */
    public void put(String path, String content) {
        objects.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    /** What is in one. */
    public String get(String path) {
        return new String(objects.get(path), StandardCharsets.UTF_8);
    }

    /** The paths of all. */
    public Set<String> objects() {
        return Set.copyOf(objects.keySet());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            String query = String.valueOf(exchange.getRequestURI().getQuery());
            String method = exchange.getRequestMethod();
            if (method.equals("PUT")) {
                objects.put(path, body(exchange));
                exchange.sendResponseHeaders(200, -1);
            } else if (query.contains("list-type=2")) {
                answer(exchange, 200, list(path, query).getBytes(StandardCharsets.UTF_8));
            } else if (objects.containsKey(path)) {
                object(exchange, objects.get(path));
            } else {
                answer(exchange, 404, NO_SUCH_KEY.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    /** Amazon's clients send chunks of their own, with checksums. */
    private static byte[] body(HttpExchange exchange) throws IOException {
        InputStream in = exchange.getRequestBody();
        String sum = String.valueOf(exchange.getRequestHeaders().getFirst("x-amz-content-sha256"));
        if (!sum.startsWith("STREAMING-")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (int size = chunk(in); size > 0; size = chunk(in)) {
            content.write(in.readNBytes(size));
            in.readNBytes(2);
        }
        in.readAllBytes();
        return content.toByteArray();
    }

    private static int chunk(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
            line.append((char) read);
        }
        return Integer.parseInt(line.toString().strip().split(";")[0], 16);
    }

    private static void object(HttpExchange exchange, byte[] content) throws IOException {
        Matcher range =
                RANGE.matcher(String.valueOf(exchange.getRequestHeaders().getFirst("Range")));
        if (range.matches()) {
            int end = (int) Math.min(content.length, Long.parseLong(range.group(1)) + 1);
            answer(exchange, 206, Arrays.copyOf(content, end));
        } else {
            answer(exchange, 200, content);
        }
    }

    private static void answer(HttpExchange exchange, int status, byte[] content) throws IOException {
        if (exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseHeaders().set("Content-Length", String.valueOf(content.length));
            exchange.sendResponseHeaders(status, -1);
            return;
        }
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        if (content.length > 0) {
            exchange.getResponseBody().write(content);
        }
    }

    private String list(String bucket, String query) {
        Matcher matcher = PREFIX.matcher(query);
        String prefix = matcher.find() ? matcher.group(1) : "";
        String home = bucket.endsWith("/") ? bucket : bucket + "/";
        StringBuilder xml = new StringBuilder("<ListBucketResult><IsTruncated>false</IsTruncated>");
        objects.forEach((path, content) -> {
            if (path.startsWith(home + prefix)) {
                xml.append("<Contents><Key>").append(path.substring(home.length()));
                xml.append("</Key><Size>").append(content.length).append("</Size></Contents>");
            }
        });
        return xml.append("</ListBucketResult>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
