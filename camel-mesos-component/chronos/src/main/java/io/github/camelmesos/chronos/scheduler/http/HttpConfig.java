package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.client.Credentials;
import java.util.Objects;

/**
 * Where and for whom the REST API is served.
 *
 * @param address the address to listen on, 127.0.0.1 unless others shall reach it
 * @param port the port, 0 for any free one
 * @param hostname the name under which other schedulers reach this one
 * @param credentials who may use it, null for everybody
 * @param realm what a 401 calls the protected area
 */
public record HttpConfig(String address, int port, String hostname, Credentials credentials, String realm) {

    /** Any free port of 127.0.0.1, without authentication. */
    public static final HttpConfig LOCAL = new HttpConfig("127.0.0.1", 0, "127.0.0.1", null, "Mesosphere");

    public HttpConfig {
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(hostname, "hostname");
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, but is " + port);
        }
    }
}
