package io.github.camelmesos.embedded.role;

import io.github.camelmesos.embedded.master.EmbeddedMaster;
import java.io.IOException;

/** {@code mesos-master}. */
public final class MasterRole {
    private MasterRole() {}

    /**
     * Starts a master with Mesos' flags; the environment may hold more of them.
     *
     * @throws FlagException when a flag is wrong
     * @throws IOException when it cannot listen
     */
    public static EmbeddedMaster start(String[] args) throws IOException {
        return EmbeddedMaster.start(MasterFlags.parse(args, System.getenv()));
    }
}
