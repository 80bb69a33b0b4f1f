package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A launcher, as it tells others of itself.
 *
 * @param host name of its machine
 * @param pid of its process there
 * @param started when that process started, which tells it from others that had the number before
 * @param renewed when it last showed that it does not hang, by its own clock
 */
public record OwnerInfo(String host, long pid, Optional<Instant> started, Instant renewed) {

    private static final Path KERNEL = Path.of("/proc/sys/kernel/hostname");

    /** This process. */
    static OwnerInfo ofThisProcess(Instant now) throws IOException {
        ProcessHandle self = ProcessHandle.current();
        return new OwnerInfo(thisHost(), self.pid(), self.info().startInstant(), now);
    }

    /** Asked of the kernel where that tells: a resolver may take seconds. */
    private static String thisHost() throws IOException {
        return Files.isReadable(KERNEL)
                ? Files.readString(KERNEL).strip()
                : InetAddress.getLocalHost().getHostName();
    }

    public boolean isOnThisHost() throws IOException {
        return host.equals(thisHost());
    }

    public boolean isThisProcess() throws IOException {
        return isOnThisHost() && pid == ProcessHandle.current().pid();
    }

    OwnerInfo at(Instant now) {
        return new OwnerInfo(host, pid, started, now);
    }

    byte[] json() {
        JsonValue json = out -> out.field("host", host)
                .field("pid", pid)
                .field("started", started.map(Instant::toString))
                .field("renewed", renewed.toString());
        return json.toJsonBytes();
    }

    static OwnerInfo read(byte[] content) throws IOException {
        JsonObject json = Json.parseObject(content);
        try {
            return new OwnerInfo(
                    json.requiredString("host"),
                    json.integer("pid", -1),
                    json.optionalString("started").map(Instant::parse),
                    Instant.parse(json.requiredString("renewed")));
        } catch (DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
