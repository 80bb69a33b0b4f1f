package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.http.HttpExchange;
import io.github.camelmesos.mesos.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code /files/browse}, {@code /files/read} and {@code /files/download}. */
final class FileEndpoints {
    static final int MAX_READ = 64 * 1024;

    private static final byte[] NO_BODY = new byte[0];
    private static final int TYPE_MASK = 0170000;
    private static final int DIRECTORY = 0040000;
    private static final int LINK = 0120000;

    private final SandboxFiles files;

    FileEndpoints(SandboxFiles files) {
        this.files = files;
    }

    void browse(HttpExchange exchange) {
        Optional<Path> directory = named(exchange).filter(Files::isDirectory);
        if (directory.isEmpty()) {
            notFound(exchange);
            return;
        }
        try {
            List<SandboxFiles.Item> items = files.list(directory.get());
            exchange.respondJson(Json.bytes(out -> out.items(items, (json, item) -> json.field("gid", item.group())
                    .field("mode", permissions(item.mode()))
                    .field("mtime", (double) (item.modified().toMillis() / 1000))
                    .field("nlink", item.nlink())
                    .field("path", item.path().toString())
                    .field("size", item.size())
                    .field("uid", item.user()))));
        } catch (IOException e) {
            exchange.respondText(500, "The directory could not be read");
        }
    }

    void read(HttpExchange exchange) {
        Optional<Path> file = named(exchange).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            notFound(exchange);
            return;
        }
        try {
            long offset = number(exchange, "offset");
            long length = number(exchange, "length");
            long size = Files.size(file.get());
            boolean sizeOnly = offset < 0;
            String data = sizeOnly
                    ? ""
                    : new String(bytes(file.get(), offset, length < 0 ? MAX_READ : length), StandardCharsets.UTF_8);
            exchange.respondJson(Json.bytes(
                    out -> out.object(body -> body.field("data", data).field("offset", sizeOnly ? size : offset))));
        } catch (NumberFormatException e) {
            exchange.respondText(400, "Failed to parse offset or length: " + e.getMessage());
        } catch (IOException e) {
            exchange.respondText(500, "The file could not be read");
        }
    }

    void download(HttpExchange exchange) {
        Optional<Path> file = named(exchange).filter(Files::isRegularFile);
        if (file.isEmpty()) {
            notFound(exchange);
            return;
        }
        try {
            FileChannel channel = FileChannel.open(file.get());
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put(
                    "Content-Disposition",
                    "attachment; filename="
                            + file.get().getFileName().toString().replaceAll("[^\\w.+-]", "_"));
            headers.put("Content-Type", "application/octet-stream");
            exchange.respondFile(headers, channel, 0, channel.size());
        } catch (IOException e) {
            exchange.respondText(500, "The file could not be read");
        }
    }

    /** A part of a file, of at most {@link #MAX_READ} bytes. */
    static byte[] bytes(Path file, long offset, long length) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(MAX_READ, Math.max(0, length)));
            for (int count = 0; count >= 0 && buffer.hasRemaining(); ) {
                count = channel.read(buffer, offset + buffer.position());
            }
            byte[] bytes = new byte[buffer.position()];
            buffer.flip().get(bytes);
            return bytes;
        }
    }

    private Optional<Path> named(HttpExchange exchange) {
        return exchange.request().parameter("path").flatMap(files::find);
    }

    private static long number(HttpExchange exchange, String name) {
        return exchange.request().parameter(name).map(Long::parseLong).orElse(-1L);
    }

    private static void notFound(HttpExchange exchange) {
        exchange.respond(404, Map.of("Content-Type", "text/plain; charset=utf-8"), NO_BODY);
    }

    private static String permissions(int mode) {
        int type = mode & TYPE_MASK;
        StringBuilder text = new StringBuilder(type == DIRECTORY ? "d" : type == LINK ? "l" : "-");
        for (int shift = 6; shift >= 0; shift -= 3) {
            int bits = mode >> shift;
            text.append((bits & 4) != 0 ? 'r' : '-')
                    .append((bits & 2) != 0 ? 'w' : '-')
                    .append((bits & 1) != 0 ? 'x' : '-');
        }
        return text.toString();
    }
}
