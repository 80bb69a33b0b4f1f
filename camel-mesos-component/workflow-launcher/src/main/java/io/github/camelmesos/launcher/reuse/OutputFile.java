package io.github.camelmesos.launcher.reuse;

import java.util.ArrayList;
import java.util.List;

/**
 * Something a job left in its output directory.
 *
 * @param path relative to the output directory
 * @param size bytes; of a file or text
 * @param modified microseconds since 1970; of a file or text
 * @param detail of a file its SHA-256, where that is known; of a link what it leads to, with tokens for paths
 */
record OutputFile(String path, Kind kind, long size, long modified, String detail) {

    enum Kind {
        DIRECTORY,
        FILE,
        LINK,
        /** A file that names paths of the job, stored with tokens for them. */
        TEXT
    }

    List<Object> json() {
        return new ArrayList<>(List.of(path, kind.name(), size, modified, detail));
    }

    static OutputFile of(List<?> json) {
        return new OutputFile(
                (String) json.get(0),
                Kind.valueOf((String) json.get(1)),
                ((Number) json.get(2)).longValue(),
                ((Number) json.get(3)).longValue(),
                (String) json.get(4));
    }
}
