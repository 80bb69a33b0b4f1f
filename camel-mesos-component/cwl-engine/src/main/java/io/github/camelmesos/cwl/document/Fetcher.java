package io.github.camelmesos.cwl.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;

/** Reads what a URI names, as far as its policy allows. Safe for use by several threads. */
public final class Fetcher {

    private final FetchPolicy policy;

    public Fetcher(FetchPolicy policy) {
        this.policy = policy;
    }

    /**
     * The bytes behind a URI; a fragment is ignored.
     *
     * @throws IOException when it does not exist, is too big, takes too long, or may not be read; the message names it
     */
    public byte[] bytes(URI uri) throws IOException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        switch (scheme) {
            case "file":
                return file(uri);
            case "http", "https":
                if (!policy.httpAllowed()) {
                    throw new IOException("may not read " + uri + ": reading over HTTP is not allowed here");
                }
                return http(References.withoutFragment(uri), policy.maxRedirects());
            default:
                throw new IOException("cannot read " + uri + ": only file:, http: and https: are known");
        }
    }

    /** The same, as UTF-8 text, without a byte order mark. */
    public String text(URI uri) throws IOException {
        String text = new String(bytes(uri), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private byte[] file(URI uri) throws IOException {
        Path path = References.toPath(uri);
        try {
            if (!policy.folders().isEmpty() && !isAllowed(path.toRealPath())) {
                throw new IOException("may not read " + path + ": it is outside of the submission's folders");
            }
            if (Files.isDirectory(path)) {
                throw new IOException(path + " is a directory");
            }
            try (InputStream in = Files.newInputStream(path)) {
                return bounded(in, uri, Deadline.in(policy.timeout()));
            }
        } catch (NoSuchFileException e) {
            throw new IOException("no such file: " + path, e);
        } catch (FileSystemException e) {
            throw new IOException("cannot read " + path + ": " + e.getReason(), e);
        }
    }

    private boolean isAllowed(Path real) throws IOException {
        for (Path folder : policy.folders()) {
            if (real.startsWith(folder.toRealPath())) {
                return true;
            }
        }
        return false;
    }

    private byte[] http(URI first, int redirects) throws IOException {
        Deadline deadline = Deadline.in(policy.timeout());
        URI uri = first;
        for (int hop = 0; hop <= redirects; hop++) {
            HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
            try {
                connection.setInstanceFollowRedirects(false);
                connection.setConnectTimeout(deadline.remainingMillis(uri));
                connection.setReadTimeout(deadline.remainingMillis(uri));
                connection.setRequestProperty("Accept", "application/yaml, application/json, text/plain, */*");
                int status = connection.getResponseCode();
                if (status == 200) {
                    try (InputStream in = connection.getInputStream()) {
                        return bounded(in, uri, deadline);
                    }
                }
                uri = redirected(uri, status, connection.getHeaderField("Location"));
            } catch (SocketTimeoutException e) {
                throw new IOException("no answer from " + uri + " within " + policy.timeout(), e);
            } catch (ConnectException e) {
                throw new IOException("cannot connect to " + uri, e);
            } finally {
                connection.disconnect();
            }
        }
        throw new IOException(first + " redirects more than " + redirects + " times");
    }

    private static URI redirected(URI from, int status, String location) throws IOException {
        if (status / 100 != 3 || location == null) {
            throw new IOException("cannot read " + from + ": HTTP status " + status);
        }
        URI target = References.resolve(from, location);
        if (!"http".equals(target.getScheme()) && !"https".equals(target.getScheme())) {
            throw new IOException(from + " redirects to " + target + ", which is not http: or https:");
        }
        return target;
    }

    private byte[] bounded(InputStream in, URI uri, Deadline deadline) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16384];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            if (out.size() > policy.maxBytes()) {
                throw new IOException(uri + " is bigger than the limit of " + policy.maxBytes() + " bytes");
            }
            deadline.remainingMillis(uri);
        }
        return out.toByteArray();
    }

    /** When a whole fetch must be over. */
    private record Deadline(long nanos, Duration limit) {

        static Deadline in(Duration limit) {
            return new Deadline(System.nanoTime() + limit.toNanos(), limit);
        }

        int remainingMillis(URI uri) throws IOException {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException("interrupted while reading " + uri);
            }
            long millis = (nanos - System.nanoTime()) / 1_000_000;
            if (millis <= 0) {
                throw new IOException(uri + " could not be read within " + limit);
            }
            return (int) Math.min(millis, Integer.MAX_VALUE);
        }
    }
}
