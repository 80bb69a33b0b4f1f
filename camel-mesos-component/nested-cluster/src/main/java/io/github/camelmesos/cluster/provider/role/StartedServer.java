package io.github.camelmesos.cluster.provider.role;

/**
 * A server in this JVM.
 *
 * @param place where it can be reached: a URL, or {@code host:port}
 */
public record StartedServer(AutoCloseable server, String place) {

    /** The line that a server which is a process of its own writes to standard error when it serves. */
    public String announcement(ServerRole role) {
        return role.command() + " at " + place;
    }
}
