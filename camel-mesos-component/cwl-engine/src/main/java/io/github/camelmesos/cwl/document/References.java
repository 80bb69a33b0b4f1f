package io.github.camelmesos.cwl.document;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Resolves references between documents. URIs come out in one form (percent-encoded ASCII, {@code file:///path}), so
 * that equal places are equal URIs; what is not allowed in a URI, such as spaces, is encoded rather than refused.
 *
 * @see <a href="https://www.commonwl.org/v1.2/SchemaSalad.html#Link_resolution">Link resolution</a>
 */
public final class References {

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final String UNESCAPED =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/:@!$&'()*+,;=";

    private References() {}

    /** The URI of a local file. */
    public static URI ofPath(Path path) {
        return filePath(path.toAbsolutePath().normalize().toString());
    }

    /** The local file of a {@code file:} URI; a fragment is ignored. */
    public static Path toPath(URI uri) {
        return Path.of(uri.getPath());
    }

    /** What {@link #resolve} gives; empty for text that is no reference at all. */
    public static Optional<URI> tryResolve(URI base, String reference) {
        try {
            return Optional.of(resolve(base, reference));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * A reference of the kind {@code location} and {@code run} have, as seen from {@code base}.
     *
     * @throws IllegalArgumentException when it is no reference at all
     */
    public static URI resolve(URI base, String reference) {
        int hash = reference.indexOf('#');
        String target = hash < 0 ? reference : reference.substring(0, hash);
        String fragment = hash < 0 ? "" : "#" + encode(reference.substring(hash + 1), UNESCAPED + "%?");
        URI document = target.isEmpty() ? withoutFragment(base) : resolveDocument(base, target);
        return fragment.length() <= 1 ? document : URI.create(document + fragment);
    }

    /**
     * A plain file system path, as seen from {@code base}: no character in it has a special meaning.
     *
     * @throws IllegalArgumentException when no file can have it
     */
    public static URI resolvePath(URI base, String path) {
        if (path.startsWith("file:/")
                || !"file".equals(base.getScheme()) && SCHEME.matcher(path).matches()) {
            return resolve(base, path);
        }
        if (!"file".equals(base.getScheme()) && !path.startsWith("/")) {
            return resolve(base, encode(path, UNESCAPED));
        }
        return filePath(Path.of(base.getScheme().equals("file") ? base.getPath() : "/")
                .resolveSibling(path)
                .normalize()
                .toString());
    }

    /** A URI as messages show it: a plain path where it is local. */
    public static String show(URI uri) {
        return "file".equals(uri.getScheme()) ? uri.getPath() : uri.toString();
    }

    /** A URI in the one form that references come out in. */
    public static URI canonical(URI uri) {
        return resolve(uri, uri.toString());
    }

    public static URI withoutFragment(URI uri) {
        String text = uri.toString();
        int hash = text.indexOf('#');
        return hash < 0 ? uri : URI.create(text.substring(0, hash));
    }

    /** The fragment, decoded; empty where there is none. */
    public static String fragment(URI uri) {
        return uri.getFragment() == null ? "" : uri.getFragment();
    }

    /** The last part of an identifier: what follows the last {@code /} or {@code #}. */
    public static String shortName(String identifier) {
        int cut = Math.max(identifier.lastIndexOf('/'), identifier.lastIndexOf('#'));
        return identifier.substring(cut + 1);
    }

    /** The last part of a location, decoded: a file's name. */
    public static String basename(URI location) {
        String path = location.isOpaque() ? location.getSchemeSpecificPart() : location.getPath();
        String trimmed = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
        return trimmed.substring(trimmed.lastIndexOf('/') + 1);
    }

    private static URI resolveDocument(URI base, String target) {
        boolean local = "file".equals(base.getScheme());
        if (SCHEME.matcher(target).matches() && !(local && isLocalNameWithColon(base, target))) {
            return absolute(target);
        }
        if (local) {
            return filePath(Path.of(base.getPath())
                    .resolveSibling(decode(target))
                    .normalize()
                    .toString());
        }
        return base.resolve(encode(target, UNESCAPED + "%?"));
    }

    /** {@code a:b.cwl} is by the letter a URI of scheme {@code a}; it is a file's name where there is such a file. */
    private static boolean isLocalNameWithColon(URI base, String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        return !lower.startsWith("file:")
                && !target.contains("://")
                && Files.exists(Path.of(base.getPath()).resolveSibling(decode(target)));
    }

    private static URI absolute(String absolute) {
        if (absolute.regionMatches(true, 0, "file:", 0, 5)) {
            String rest = absolute.substring(5);
            String path = rest.startsWith("//") ? rest.substring(Math.max(rest.indexOf('/', 2), 2)) : rest;
            return filePath(Path.of(decode(path)).normalize().toString());
        }
        return URI.create(encode(absolute, UNESCAPED + "%?[]"));
    }

    private static URI filePath(String path) {
        return URI.create("file://" + encode(path, UNESCAPED));
    }

    private static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
        int i = 0;
        while (i < bytes.length) {
            boolean escaped = bytes[i] == '%' && isEscape(bytes, i);
            out.write(escaped ? Character.digit(bytes[i + 1], 16) * 16 + Character.digit(bytes[i + 2], 16) : bytes[i]);
            i += escaped ? 3 : 1;
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String encode(String text, String unescaped) {
        StringBuilder out = null;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            char c = (char) (bytes[i] & 0xff);
            boolean keep = unescaped.indexOf(c) >= 0 && (c != '%' || isEscape(bytes, i));
            if (!keep && out == null) {
                out = new StringBuilder(text.length() + 16).append(new String(bytes, 0, i, StandardCharsets.US_ASCII));
            }
            if (out != null) {
                if (keep) {
                    out.append(c);
                } else {
                    out.append('%').append(String.format("%02X", (int) c));
                }
            }
        }
        return out == null ? text : out.toString();
    }

    private static boolean isEscape(byte[] bytes, int i) {
        return i + 2 < bytes.length && Character.digit(bytes[i + 1], 16) >= 0 && Character.digit(bytes[i + 2], 16) >= 0;
    }
}
