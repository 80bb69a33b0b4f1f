package io.github.camelmesos.embedded.role;

import io.github.camelmesos.mesos.leader.ZkUrl;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The value of {@code --zk} and {@code --master}: a URL, or a file that holds one. */
final class ZkFlag {
    static final String FORM = "zk://host:port,host:port/path";

    private static final String FILE = "file://";

    private ZkFlag() {}

    static ZkUrl parse(String text) {
        return ZkUrl.parse(resolved(text));
    }

    /** What the flag says, or the file that it names. */
    static String resolved(String text) {
        if (!text.startsWith(FILE)) {
            return text;
        }
        try {
            return Files.readString(Path.of(text.substring(FILE.length()))).strip();
        } catch (IOException e) {
            throw new IllegalArgumentException("the file cannot be read: " + e.getMessage(), e);
        }
    }
}
