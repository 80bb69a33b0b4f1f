package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.http.HttpServer;
import io.github.camelmesos.embedded.loop.EventLoop;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Mesos master in this JVM. */
public final class EmbeddedMaster implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMaster.class);

    private final MasterSettings settings;
    private final EventLoop loop;
    private final MasterFacts facts;
    private final MasterHttp http;
    private Leadership leadership;
    private Term term;

    private EmbeddedMaster(MasterSettings settings) throws IOException {
        this.settings = settings;
        this.loop = EventLoop.start("mesos-master");
        try {
            HttpServer server = HttpServer.bind(
                    loop, settings.listen().ip(), settings.listen().port(), settings.limits());
            this.facts = MasterFacts.of(settings, server.port());
            this.http = new MasterHttp(facts);
            server.serve(http);
        } catch (IOException | RuntimeException e) {
            loop.close();
            throw e;
        }
    }

    /**
     * Starts a master. It serves when this returns; it leads at once where there is no ZooKeeper, else when it is elected.
     *
     * @throws IOException when the address cannot be listened at
     */
    public static EmbeddedMaster start(MasterSettings settings) throws IOException {
        EmbeddedMaster master = new EmbeddedMaster(settings);
        if (settings.zk().isPresent()) {
            master.leadership = new Leadership(
                    settings.zk().get(),
                    settings.zkSessionTimeout(),
                    master.facts.info(),
                    leader -> master.loop.execute(() -> master.leaderIs(leader)));
        } else {
            master.loop.execute(() -> master.leaderIs(Optional.of(master.facts.info())));
        }
        return master;
    }

    private void leaderIs(Optional<MasterInfo> leader) {
        boolean leads = leader.filter(facts.info()::equals).isPresent();
        http.leaderIs(leader);
        if (leads && term == null) {
            LOG.info("This master leads: {}", facts.info().url());
            term = new Term(facts.info(), settings, loop);
            http.lead(term);
        } else if (!leads && term != null) {
            LOG.warn("This master leads no more");
            http.follow();
            term.end();
            term = null;
        }
    }

    /** Where its HTTP API is. */
    public URI url() {
        return facts.info().url();
    }

    public MasterInfo info() {
        return facts.info();
    }

    /** Gives up the lead, ends all streams and stops serving. Agents and frameworks look for another leader. */
    @Override
    public void close() {
        if (leadership != null) {
            leadership.close();
        }
        loop.close();
    }
}
