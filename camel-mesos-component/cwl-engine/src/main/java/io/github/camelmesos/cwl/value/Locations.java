package io.github.camelmesos.cwl.value;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** URIs of files and directories. */
public final class Locations {

    private Locations() {}

    /** {@code file:///...} of an absolute path, as text: nothing is looked up. */
    public static URI ofPath(String absolutePath) {
        try {
            return new URI("file", "", absolutePath, null, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"" + absolutePath + "\" is not a path: " + e.getMessage(), e);
        }
    }

    /** {@code file:///...} of a path. */
    public static URI ofPath(Path path) {
        return ofPath(path.toAbsolutePath().toString());
    }

    /** The local path of a {@code file:} location; empty for any other. */
    public static Optional<Path> localPath(URI location) {
        return "file".equalsIgnoreCase(location.getScheme()) && location.getPath() != null
                ? Optional.of(Path.of(location.getPath()))
                : Optional.empty();
    }

    /**
     * The location a document means by an IRI, absolute or relative to it. Characters that a URI may not have are
     * escaped.
     *
     * @throws IllegalArgumentException when it cannot be read as an IRI even so
     */
    public static URI resolve(URI base, String reference) {
        return normal(base.resolve(parse(reference)));
    }

    /** An IRI as a URI: characters that a URI may not have are escaped. */
    static URI parse(String reference) {
        return URI.create(escape(reference));
    }

    /** The location a document means by a path, absolute or relative to it. Its characters mean themselves. */
    public static URI resolvePath(URI base, String path) {
        if (path.startsWith("/")) {
            return ofPath(path);
        }
        try {
            return normal(base.resolve(new URI(null, null, "./" + path, null)));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"" + path + "\" is not a path: " + e.getMessage(), e);
        }
    }

    /** A location of the same directory with another last part. */
    public static URI sibling(URI location, String name) {
        String text = location.toString();
        String parent = text.substring(0, text.lastIndexOf('/') + 1);
        return URI.create(parent + encode(name));
    }

    /** The location of an entry of a directory. */
    public static URI child(URI directory, String name) {
        String text = directory.toString();
        return URI.create((text.endsWith("/") ? text : text + "/") + encode(name));
    }

    /** The last part of a location's path, decoded. */
    public static String basename(URI location) {
        String path = location.getPath() == null ? location.getSchemeSpecificPart() : location.getPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static String encode(String name) {
        try {
            String raw = new URI(null, null, "/" + name, null).getRawPath();
            return raw.substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"" + name + "\" is not a file name: " + e.getMessage(), e);
        }
    }

    /** {@code file:/x} and {@code file:///x} are one location. */
    private static URI normal(URI uri) {
        boolean oneSlash = "file".equalsIgnoreCase(uri.getScheme()) && uri.getRawAuthority() == null;
        return oneSlash && uri.getPath() != null ? ofPath(uri.getPath()) : uri;
    }

    private static String escape(String text) {
        StringBuilder escaped = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean bad = c <= ' ' || "\"<>\\^`{|}".indexOf(c) >= 0 || (c == '%' && !isEscape(text, i));
            if (bad && escaped == null) {
                escaped = new StringBuilder(text.substring(0, i));
            }
            if (bad) {
                for (byte b : String.valueOf(c).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append(String.format("%%%02X", b));
                }
            } else if (escaped != null) {
                escaped.append(c);
            }
        }
        return escaped == null ? text : escaped.toString();
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length()
                && Character.digit(text.charAt(percent + 1), 16) >= 0
                && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }
}
