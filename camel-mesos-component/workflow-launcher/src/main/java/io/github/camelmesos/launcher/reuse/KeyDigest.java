package io.github.camelmesos.launcher.reuse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of a sequence of fields; each is preceded by its length, so that none can run into the next. */
final class KeyDigest {

    private static final int BUFFER_BYTES = 1 << 17;

    private final MessageDigest digest = sha256();

    KeyDigest add(String field) {
        return add(field.getBytes(StandardCharsets.UTF_8));
    }

    KeyDigest add(long number) {
        return add(Long.toString(number));
    }

    private KeyDigest add(byte[] field) {
        digest.update((field.length + ":").getBytes(StandardCharsets.US_ASCII));
        digest.update(field);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256 of a file's bytes, in hexadecimal digits. */
    static String ofFile(Path file) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[(int) Math.max(1, Math.min(BUFFER_BYTES, Files.size(file)))];
        try (InputStream in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
