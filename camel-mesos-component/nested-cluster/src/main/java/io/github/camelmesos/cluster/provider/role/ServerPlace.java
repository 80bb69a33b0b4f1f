package io.github.camelmesos.cluster.provider.role;

/**
 * Where one server lives, as it sees it itself.
 *
 * @param bind address to listen at: {@code 127.0.0.1}, {@code 0.0.0.0}
 * @param hostname what others call it; empty for its address, which it finds out itself
 * @param port 0 for a free one
 * @param directory absolute; its own
 */
public record ServerPlace(String bind, String hostname, int port, String directory) {}
