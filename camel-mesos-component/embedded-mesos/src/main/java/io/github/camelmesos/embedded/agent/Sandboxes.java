package io.github.camelmesos.embedded.agent;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the directories of runs. One in which a task has left nothing is renamed for a later task, since to make and to remove three
 * files takes longer than a short task; who asks for it afterwards finds it as it was.
 */
final class Sandboxes {
    private static final Logger LOG = LoggerFactory.getLogger(Sandboxes.class);
    /** As many as end in the moment until the next look at what tasks have left behind. */
    private static final int MOST_SPARE = 64;
    /** A file's permissions are its directory's without these. */
    private static final int EXECUTABLE = 0111;

    private static final int PERMISSIONS = 07777;

    private final Deque<Sandbox> spare = new ArrayDeque<>();
    /** Sandboxes that others have now: the last ones. */
    private final Set<Path> reused = new LinkedHashSet<>();

    private final int remembered;
    private Attributes ofNew;

    /** What a task could have changed of a file, beside its content. */
    private record Attributes(int permissions, int uid, long size, boolean regular) {

        static Attributes of(Path file) throws IOException {
            Map<String, Object> all =
                    Files.readAttributes(file, "unix:mode,uid,size,isRegularFile", LinkOption.NOFOLLOW_LINKS);
            return new Attributes(
                    (Integer) all.get("mode") & PERMISSIONS, (Integer) all.get("uid"), (Long) all.get("size"), (Boolean)
                            all.get("isRegularFile"));
        }

        boolean isDirectoryLike(Attributes directory) {
            return permissions == directory.permissions && uid == directory.uid;
        }

        boolean isEmptyFileIn(Attributes directory) {
            return regular && size == 0 && uid == directory.uid && permissions == (directory.permissions & ~EXECUTABLE);
        }
    }

    /** @param remembered of how many it is known that there was nothing in them */
    Sandboxes(int remembered) {
        this.remembered = remembered;
    }

    /** Makes a task's sandbox. */
    void create(Sandbox sandbox) throws IOException {
        Sandbox unused = take();
        if (unused != null) {
            rename(unused.directory(), sandbox.directory());
            return;
        }
        sandbox.create();
        learn(sandbox.directory());
    }

    private synchronized Sandbox take() {
        Sandbox unused = spare.poll();
        if (unused != null) {
            reused.add(unused.directory());
            if (reused.size() > remembered) {
                reused.remove(reused.iterator().next());
            }
        }
        return unused;
    }

    private synchronized void learn(Path directory) throws IOException {
        if (ofNew == null) {
            ofNew = Attributes.of(directory);
        }
    }

    private static void rename(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException firstInItsParent) {
            Files.createDirectories(to.getParent());
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** No process of the sandbox's task is left. */
    synchronized void over(Sandbox sandbox) {
        try {
            if (spare.size() < MOST_SPARE && isAsNew(sandbox)) {
                spare.add(sandbox);
            }
        } catch (IOException e) {
            LOG.debug("Sandbox {} is not used again", sandbox.directory(), e);
        }
    }

    private boolean isAsNew(Sandbox sandbox) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(sandbox.directory())) {
            for (Path entry : entries) {
                boolean own = entry.equals(sandbox.stdout()) || entry.equals(sandbox.stderr());
                if (!own || !Attributes.of(entry).isEmptyFileIn(ofNew)) {
                    return false;
                }
            }
        }
        return Attributes.of(sandbox.directory()).isDirectoryLike(ofNew);
    }

    /** Makes a sandbox that another task has got since anew, for those who want to look into it. */
    void restore(Sandbox sandbox) throws IOException {
        synchronized (this) {
            if (!reused.remove(sandbox.directory())) {
                return;
            }
        }
        sandbox.create();
        Files.createFile(sandbox.stdout());
        Files.createFile(sandbox.stderr());
    }
}
