package io.github.camelmesos.launcher.http;

import java.nio.file.Path;
import java.util.List;

/** What an agent fetches, under a key that tells what is in it. */
sealed interface Content {

    /** Name in the agents' caches: letters and digits, and a dot. */
    String key();

    /**
     * A file.
     *
     * @param file on the launcher's side
     * @param sha256 of its bytes, in hexadecimal digits
     */
    record OfFile(Path file, String sha256, boolean executable) implements Content {

        @Override
        public String key() {
            return executable ? sha256 + ".x" : sha256 + ".f";
        }
    }

    /**
     * A directory with all that is in it; links are what they lead to.
     *
     * @param directories below it, outer ones first
     * @param files below it
     * @param sha256 of all names and contents
     */
    record OfTree(List<Path> directories, List<Entry> files, String sha256) implements Content {

        @Override
        public String key() {
            return sha256 + ".t";
        }
    }

    /** A file of a directory, by its path in it. */
    record Entry(Path path, OfFile content) {}
}
