package io.github.camelmesos.launcher.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.github.camelmesos.launcher.staging.StagedBytes;
import io.github.camelmesos.mesos.http.PacedThreads;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers the agents: {@code GET /job/TICKET} with the script of an attempt; and whoever has its token {@code GET /input/N} and
 * {@code /input/N/M} with its inputs, {@code PUT /output/N} and {@code POST /result}.
 */
final class TransferHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TransferHandler.class);
    private static final Pattern TICKET = Pattern.compile("/job/([0-9a-f]{64})");
    private static final Pattern INPUT = Pattern.compile("/input/([0-9]{1,9})(?:/([0-9]{1,9}))?");
    private static final Pattern OUTPUT = Pattern.compile("/output/([0-9]{1,9})");
    private static final String BEARER = "Bearer ";
    private static final int MOST_MANIFEST_BYTES = 64 << 20;

    private final Transfers transfers;
    private final URI url;
    private final PacedThreads threads;

    /**
     * @param url by which agents reach it
     * @param threads that it is called on
     */
    TransferHandler(Transfers transfers, URI url, PacedThreads threads) {
        this.transfers = transfers;
        this.url = url;
        this.threads = threads;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            threads.watch(exchange);
            try {
                answer(exchange);
            } catch (RefusedException e) {
                LOG.debug("refused {} {}: {}", exchange.getRequestMethod(), withoutSecrets(exchange), e.getMessage());
                text(exchange, e.status(), e.getMessage());
            } catch (IOException e) {
                // Most often a connection that was cut; the agent tries again.
                LOG.debug("{} {} failed", exchange.getRequestMethod(), withoutSecrets(exchange), e);
                text(exchange, HttpURLConnection.HTTP_INTERNAL_ERROR, "the launcher cannot do it");
            } catch (RuntimeException e) {
                LOG.error("{} {} failed", exchange.getRequestMethod(), withoutSecrets(exchange), e);
                throw e;
            }
        }
    }

    private static String withoutSecrets(HttpExchange exchange) {
        String path = exchange.getRequestURI().getPath();
        return path.startsWith("/job/") ? "/job/..." : path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        Matcher ticket = TICKET.matcher(path);
        if (method.equals("GET") && ticket.matches()) {
            script(exchange, ticket.group(1));
            return;
        }
        Transfer transfer = authorized(exchange);
        Matcher input = INPUT.matcher(path);
        Matcher output = OUTPUT.matcher(path);
        if (method.equals("GET") && input.matches()) {
            input(exchange, transfer, input);
        } else if (method.equals("PUT") && output.matches()) {
            output(exchange, transfer, Integer.parseInt(output.group(1)));
        } else if (method.equals("POST") && path.equals("/result")) {
            result(exchange, transfer);
        } else {
            throw new RefusedException(RefusedException.NOT_FOUND, "there is nothing here");
        }
    }

    private void script(HttpExchange exchange, String ticket) throws IOException {
        Transfer transfer = transfers
                .ofTicket(ticket)
                .orElseThrow(() -> new RefusedException(RefusedException.FORBIDDEN, "there is no such ticket"));
        CurlVersion curl = CurlVersion.of(exchange.getRequestHeaders().getFirst("User-Agent"));
        try {
            text(exchange, HttpURLConnection.HTTP_OK, threads.busy(() -> transfer.exchange(url, curl)));
        } catch (RefusedException e) {
            throw e;
        } catch (IOException e) {
            transfer.refuse(e.getMessage());
            throw e;
        }
    }

    private Transfer authorized(HttpExchange exchange) throws RefusedException {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith(BEARER)) {
            throw new RefusedException(RefusedException.FORBIDDEN, "a token is needed");
        }
        return transfers
                .ofToken(header.substring(BEARER.length()))
                .orElseThrow(() -> new RefusedException(RefusedException.FORBIDDEN, "there is no such token"));
    }

    private void input(HttpExchange exchange, Transfer transfer, Matcher path) throws IOException {
        Content content = transfer.input(Integer.parseInt(path.group(1)));
        if (content instanceof Content.OfFile file) {
            file(exchange, file, transfer.staged());
        } else if (content instanceof Content.OfTree tree) {
            if (path.group(2) == null) {
                text(exchange, HttpURLConnection.HTTP_OK, AgentScript.tree(tree, url + path.group()));
                return;
            }
            int number = Integer.parseInt(path.group(2));
            if (number < 1 || number > tree.files().size()) {
                throw new RefusedException(RefusedException.NOT_FOUND, "the directory has no such file");
            }
            file(exchange, tree.files().get(number - 1).content(), transfer.staged());
        }
    }

    private static void file(HttpExchange exchange, Content.OfFile file, StagedBytes staged) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file.file());
                InputStream in = Channels.newInputStream(channel)) {
            long size = channel.size();
            ByteRange range = ByteRange.requested(exchange.getRequestHeaders().getFirst("Range"), size);
            exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
            exchange.getResponseHeaders().set("Last-Modified", modified(file));
            long length = size - range.offset();
            if (range.offset() > 0) {
                exchange.getResponseHeaders()
                        .set("Content-Range", "bytes " + range.offset() + "-" + (size - 1) + "/" + size);
            }
            channel.position(range.offset());
            exchange.sendResponseHeaders(
                    range.offset() > 0 ? HttpURLConnection.HTTP_PARTIAL : HttpURLConnection.HTTP_OK,
                    length == 0 ? -1 : length);
            if (length > 0) {
                try (OutputStream out = exchange.getResponseBody()) {
                    staged.add(in.transferTo(out));
                }
            }
        }
    }

    /** Not in the future, or agents would take the file for one that was changed after it came. */
    private static String modified(Content.OfFile file) throws IOException {
        Instant modified = Files.getLastModifiedTime(file.file()).toInstant();
        Instant now = Instant.now();
        Instant told = modified.isAfter(now) ? now : modified;
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(told.atOffset(ZoneOffset.UTC));
    }

    private static void output(HttpExchange exchange, Transfer transfer, int number) throws IOException {
        ByteRange range = ByteRange.sent(exchange.getRequestHeaders().getFirst("Content-Range"));
        try (InputStream in = exchange.getRequestBody()) {
            transfer.uploads().take(number, range.offset(), in);
            transfer.staged().add(length(exchange));
        } catch (RefusedException e) {
            if (e.status() == RefusedException.TOO_LARGE) {
                transfer.refuse(e.getMessage());
            }
            throw e;
        }
        exchange.sendResponseHeaders(HttpURLConnection.HTTP_NO_CONTENT, -1);
    }

    /** What a request says of its own length; nothing where it does not. */
    private static long length(HttpExchange exchange) {
        String length = exchange.getRequestHeaders().getFirst("Content-Length");
        return length != null && length.matches("[0-9]{1,18}") ? Long.parseLong(length) : 0;
    }

    private void result(HttpExchange exchange, Transfer transfer) throws IOException {
        byte[] bytes;
        try (InputStream in = exchange.getRequestBody()) {
            bytes = in.readNBytes(MOST_MANIFEST_BYTES + 1);
        }
        if (bytes.length > MOST_MANIFEST_BYTES) {
            transfer.refuse("the job leaves too many files");
            throw new RefusedException(RefusedException.TOO_LARGE, "the list is too long");
        }
        try {
            text(exchange, HttpURLConnection.HTTP_OK, threads.busy(() -> transfer.finish(Manifest.read(bytes))));
        } catch (RefusedException e) {
            if (e.status() == RefusedException.BAD_REQUEST) {
                transfer.refuse(e.getMessage());
            }
            throw e;
        }
    }

    private static void text(HttpExchange exchange, int status, String text) throws IOException {
        if (exchange.getResponseCode() >= 0) {
            return;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
