package io.github.camelmesos.launcher.http;

import io.github.camelmesos.launcher.container.ContainerLauncher;
import io.github.camelmesos.launcher.reuse.Checksums;
import io.github.camelmesos.launcher.staging.SharedStagingArea;
import io.github.camelmesos.mesos.http.ClientPace;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Staging over HTTP for the runs of a launcher. Its servers start with the first run that needs them. */
public final class HttpStaging implements AutoCloseable {

    private final HttpStagingSettings settings;
    private final Checksums checksums;
    private final Map<InetAddress, StagingServer> servers = new HashMap<>();

    public HttpStaging(HttpStagingSettings settings, Checksums checksums) {
        this.settings = settings;
        this.checksums = checksums;
    }

    /**
     * Begins a run.
     *
     * @param master of the run's cluster
     * @param here the run's files on this side
     * @param containers runs jobs that ask for a container; empty: they are refused
     * @throws IOException when agents of that cluster cannot reach this launcher, or it cannot listen
     */
    public HttpRun open(URI master, SharedStagingArea here, Optional<ContainerLauncher> containers) throws IOException {
        InetAddress towards = addressTowards(master);
        InetAddress address = settings.address().equals(HttpStagingSettings.CLUSTER)
                ? towards
                : InetAddress.getByName(settings.address());
        if (settings.url().isEmpty() && address.isLoopbackAddress() && !towards.isLoopbackAddress()) {
            throw new IOException("agents of a cluster at " + master + " cannot reach " + address.getHostAddress()
                    + ", where files are served: set camelmesos.staging.http.address to 'cluster' or to "
                    + towards.getHostAddress());
        }
        return new HttpRun(server(address), settings, new Contents(checksums, here::allows), here, containers);
    }

    private synchronized StagingServer server(InetAddress address) throws IOException {
        StagingServer server = servers.get(address);
        if (server == null) {
            server = new StagingServer(
                    address,
                    settings.port(),
                    settings.url(),
                    new ClientPace(settings.idleTimeout(), settings.leastRate()));
            servers.put(address, server);
        }
        return server;
    }

    /** The address of this machine that the cluster sees. Nothing is sent. */
    private static InetAddress addressTowards(URI master) throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.connect(new InetSocketAddress(master.getHost(), master.getPort()));
            return socket.getLocalAddress();
        }
    }

    @Override
    public synchronized void close() {
        servers.values().forEach(StagingServer::close);
        servers.clear();
    }
}
