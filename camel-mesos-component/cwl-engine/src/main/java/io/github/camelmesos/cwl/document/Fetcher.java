package io.github.camelmesos.cwl.document;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;

/** Reads what a URI names, as far as its policy allows. Safe for use by several threads. */
public final class Fetcher {

    private final FetchPolicy policy;

    public Fetcher(FetchPolicy policy) {
        this.policy = policy;
    }

    /** The same for a submission that nobody vouches for: of local files only those below these folders. */
    public Fetcher below(List<Path> folders) {
        return new Fetcher(policy.below(folders));
    }

    /** Makes something of the bytes behind a URI. */
    @FunctionalInterface
    public interface Content<T> {

        /** @param length in bytes, where that is known before they are read */
        T of(InputStream in, OptionalLong length) throws IOException;
    }

    /**
     * The bytes behind a URI; a fragment is ignored.
     *
     * @throws IOException when it does not exist, is too big, takes too long, or may not be read; the message names it
     */
    public byte[] bytes(URI uri) throws IOException {
        return read(uri, (in, length) -> in.readAllBytes());
    }

    /**
     * What is made of the bytes behind a URI, as they come; a fragment is ignored.
     *
     * @throws IOException as {@link #bytes}
     */
    public <T> T read(URI uri, Content<T> content) throws IOException {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme();
        switch (scheme) {
            case "file":
                return file(uri, content);
            case "http", "https":
                if (!policy.httpAllowed()) {
                    throw new IOException("may not read " + uri + ": reading over HTTP is not allowed here");
                }
                return http(References.withoutFragment(uri), content);
            default:
                throw new IOException("cannot read " + uri + ": only file:, http: and https: are known");
        }
    }

    /** The same, as UTF-8 text, without a byte order mark. */
    public String text(URI uri) throws IOException {
        String text = new String(bytes(uri), StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private <T> T file(URI uri, Content<T> content) throws IOException {
        Path path = References.toPath(uri);
        try {
            if (!new FileBounds(policy.folders()).allow(path)) {
                throw new IOException("may not read " + path + ": it is outside of the submission's folders");
            }
            if (Files.isDirectory(path)) {
                throw new IOException(path + " is a directory");
            }
            try (InputStream in = bounded(Files.newInputStream(path), uri, Deadline.in(policy.timeout()))) {
                return content.of(in, OptionalLong.of(Files.size(path)));
            }
        } catch (NoSuchFileException e) {
            throw new IOException("no such file: " + path, e);
        } catch (FileSystemException e) {
            throw new IOException("cannot read " + path + ": " + e.getReason(), e);
        }
    }

    private <T> T http(URI first, Content<T> content) throws IOException {
        int redirects = policy.maxRedirects();
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
                    try (InputStream in = bounded(connection.getInputStream(), uri, deadline)) {
                        return content.of(in, length(connection));
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

    private static OptionalLong length(HttpURLConnection connection) {
        long length = connection.getContentLengthLong();
        return length < 0 ? OptionalLong.empty() : OptionalLong.of(length);
    }

    private InputStream bounded(InputStream in, URI uri, Deadline deadline) {
        return new BoundedInput(in, uri, policy.maxBytes(), deadline);
    }
}
