package io.github.camelmesos.embedded.loop;

import java.io.IOException;
import java.nio.channels.SelectionKey;

/** Is called in the loop when its channel is ready. */
public interface ChannelHandler {

    /** @throws IOException when the channel is broken; it is then closed */
    void ready(SelectionKey key) throws IOException;

    /** Is called once, when the channel was closed by an error or with the loop. */
    void closed();
}
