package io.github.camelmesos.launcher.staging;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes directories out of those that were made before and not used: to rename one costs a tenth of what it costs to make one
 * and to remove another.
 */
final class SpareDirectories {

    private static final Logger LOG = LoggerFactory.getLogger(SpareDirectories.class);

    private final Queue<Path> spare = new ConcurrentLinkedQueue<>();
    private volatile Map<String, Object> ofNew;

    void make(Path directory) throws IOException {
        for (Path unused = spare.poll(); unused != null; unused = spare.poll()) {
            try {
                Files.move(unused, directory, StandardCopyOption.ATOMIC_MOVE);
                return;
            } catch (IOException gone) {
                LOG.debug("{} is not used again", unused, gone);
            }
        }
        Files.createDirectory(directory);
        if (ofNew == null) {
            ofNew = attributes(directory);
        }
    }

    /** True when the directory is as it was made, and the next one will be made of it; then nobody may use it any more. */
    boolean take(Path directory) {
        try {
            String[] entries = directory.toFile().list();
            return entries != null
                    && entries.length == 0
                    && attributes(directory).equals(ofNew)
                    && spare.add(directory);
        } catch (IOException gone) {
            return false;
        }
    }

    /** What a job can change of a directory, beside what is in it. */
    private static Map<String, Object> attributes(Path directory) throws IOException {
        return Files.readAttributes(directory, "unix:mode,uid,gid", LinkOption.NOFOLLOW_LINKS);
    }
}
