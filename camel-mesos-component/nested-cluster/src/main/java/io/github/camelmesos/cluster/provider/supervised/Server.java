package io.github.camelmesos.cluster.provider.supervised;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletionStage;

/** A server that has been started. */
public interface Server {

    /**
     * Waits until it accepts connections.
     *
     * @return where it can be reached, by the launcher and by the other servers
     * @throws IOException when it does not in time, or has ended; the message holds its last words
     */
    HostPort awaitServing(Duration timeout) throws IOException, InterruptedException;

    /** Completes with its last words when it has ended, whoever ended it. */
    CompletionStage<LastWords> ended();

    /** Ends it at once, whatever it does; it counts as one that has died. */
    void kill() throws IOException, InterruptedException;

    /** Where a server can be reached. */
    record HostPort(String host, int port) {

        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /**
     * How a server ended.
     *
     * @param text its exit status and the end of its log, in one line
     * @param portTaken whether it ended because somebody else had its port
     */
    record LastWords(String text, boolean portTaken) {}
}
