package io.github.camelmesos.cwl.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** What an output object says of a file, against the file that is there. */
final class FileFacts {

    private FileFacts() {}

    /** How they differ; empty for a match. */
    static Optional<String> difference(String where, Map<?, ?> declared) {
        Path path = Path.of(URI.create(String.valueOf(declared.get("location"))));
        try {
            if ("Directory".equals(declared.get("class"))) {
                return Files.isDirectory(path) ? Optional.empty() : Optional.of(where + ": no directory " + path);
            }
            if (!Files.isRegularFile(path)) {
                return Optional.of(where + ": no file " + path);
            }
            if (declared.get("size") instanceof Number size && size.longValue() != Files.size(path)) {
                return Optional.of(where + ".size is " + size + ", but the file has " + Files.size(path));
            }
            Object checksum = declared.get("checksum");
            if (checksum != null && !checksum.equals("sha1$" + sha1(path))) {
                return Optional.of(where + ".checksum is " + checksum + ", but the file's is " + sha1(path));
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha1(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            try (InputStream content = new DigestInputStream(Files.newInputStream(file), digest)) {
                content.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
