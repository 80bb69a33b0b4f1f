package io.github.camelmesos.mesos.leader;

import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.message.Address;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Starts from the URL of one master and follows its {@code /redirect} to the leader. */
public final class FixedMasterLocator implements MasterLocator {
    private final URI master;
    private final HttpTransport transport;
    private final LeaderCell cell = new LeaderCell();

    /** @param master such as {@code http://127.0.0.1:5050} */
    public FixedMasterLocator(URI master, HttpSettings settings) {
        this.master = master;
        this.transport = new HttpTransport(settings);
    }

    @Override
    public MasterInfo leader(Duration timeout) throws IOException {
        Optional<MasterInfo> known = cell.get();
        if (known.isPresent()) {
            return known.get();
        }
        MasterInfo found = redirected();
        cell.set(Optional.of(found));
        return found;
    }

    private MasterInfo redirected() throws IOException {
        HttpResponse response = transport.exchange(master, HttpRequest.get("/redirect"));
        if (response.status() != 307) {
            throw new HttpStatusException(master + "/redirect", response.status(), response.text());
        }
        String location = response.header("Location").orElse("");
        URI leader = master.resolve(location);
        if (location.isEmpty() || leader.getHost() == null || leader.getPort() < 0) {
            throw new NoLeaderException(master + "/redirect leads to '" + location + "', which names no master");
        }
        Address address = new Address(leader.getHost(), "", leader.getPort());
        return new MasterInfo("", address, "", List.of());
    }

    @Override
    public void doubt(MasterInfo leader) {
        cell.set(Optional.empty());
    }

    @Override
    public void addListener(Consumer<Optional<MasterInfo>> listener) {
        cell.add(listener);
    }

    @Override
    public void removeListener(Consumer<Optional<MasterInfo>> listener) {
        cell.remove(listener);
    }

    @Override
    public void close() {
        cell.close();
        transport.close();
    }
}
