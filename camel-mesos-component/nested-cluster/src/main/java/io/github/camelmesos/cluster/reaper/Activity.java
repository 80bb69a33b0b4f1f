package io.github.camelmesos.cluster.reaper;

import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.operator.OperatorClient;
import io.github.camelmesos.mesos.operator.OperatorSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether anything runs on a cluster. */
public interface Activity {

    /** Whether there is a task that runs or will. A master that does not answer runs nothing that anybody could use. */
    boolean isBusy(URI master);

    /** Asks the masters themselves. */
    static Activity ofMasters() {
        return master -> {
            Duration patience = Duration.ofSeconds(5);
            OperatorSettings usual = OperatorSettings.DEFAULTS;
            OperatorSettings settings = new OperatorSettings(
                    HttpSettings.DEFAULTS,
                    patience,
                    usual.firstBackoff(),
                    usual.maxBackoff(),
                    usual.missedHeartbeats());
            try (OperatorClient client =
                    new OperatorClient(new FixedMasterLocator(master, HttpSettings.DEFAULTS), settings)) {
                return !client.tasks().isEmpty();
            } catch (IOException e) {
                Logger log = LoggerFactory.getLogger(Activity.class);
                log.info("The master at {} does not tell what runs there: {}", master, e.getMessage());
                return false;
            }
        };
    }
}
