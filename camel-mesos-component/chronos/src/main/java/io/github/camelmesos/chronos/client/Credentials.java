package io.github.camelmesos.chronos.client;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;

/** User and password of basic authentication. Its text never shows the password. */
public record Credentials(String user, String password) {

    public Credentials {
        Objects.requireNonNull(password, "password");
        if (user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name of basic authentication has no ':'");
        }
    }

    /** The value of an Authorization header. */
    public String header() {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    @Override
    public String toString() {
        return user + ":***";
    }
}
