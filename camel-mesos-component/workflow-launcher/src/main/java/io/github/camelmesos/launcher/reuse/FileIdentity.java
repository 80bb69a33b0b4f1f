package io.github.camelmesos.launcher.reuse;

import java.io.IOException;
import java.nio.file.Path;

/** What makes a job's input the same input another time. */
interface FileIdentity {

    /**
     * Adds what tells a file, or a directory with all that is in it, from others.
     *
     * @param tokens for texts that were written for this attempt alone
     * @throws IOException when it cannot be read
     */
    void add(Path source, PathTokens tokens, KeyDigest key) throws IOException;
}
