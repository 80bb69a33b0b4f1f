package io.github.camelmesos.cwl.value;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Checksums of the standard's form: {@code sha1$} and hexadecimal digits. */
public final class Checksum {

    private static final int BUFFER_BYTES = 1 << 16;

    private Checksum() {}

    /**
     * Of a file's bytes.
     *
     * @throws IOException when it cannot be read
     */
    public static String of(Path file) throws IOException {
        MessageDigest digest = sha1();
        byte[] buffer = new byte[(int) Math.max(1, Math.min(BUFFER_BYTES, Files.size(file)))];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return text(digest);
    }

    /** Of a text in UTF-8. */
    public static String of(String text) {
        MessageDigest digest = sha1();
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        return text(digest);
    }

    private static String text(MessageDigest digest) {
        return "sha1$" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-1", e);
        }
    }
}
