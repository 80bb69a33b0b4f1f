package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.client.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** Checks the credentials of requests. */
final class BasicAuthentication {

    private static final String SCHEME = "Basic ";

    private final Credentials credentials;

    /**
     * @param credentials null to let everybody in
     */
    BasicAuthentication(Credentials credentials) {
        this.credentials = credentials;
    }

    boolean allows(ApiRequest request) {
        if (credentials == null) {
            return true;
        }
        String header = request.header("authorization", "");
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        byte[] expected = (credentials.user() + ":" + credentials.password()).getBytes(StandardCharsets.UTF_8);
        try {
            byte[] given =
                    Base64.getDecoder().decode(header.substring(SCHEME.length()).trim());
            return MessageDigest.isEqual(expected, given);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
