package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.TaskId;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The files below the agent's sandboxes, and no others: neither {@code ..} nor a link leads out. */
final class SandboxFiles {
    /** Mesos' path of a task's run: the virtual one, or the one that its work directory would have. */
    private static final Pattern MESOS_PATH =
            Pattern.compile("(?:/.*/slaves/[^/]+)?/frameworks/(?<framework>[^/]+)/executors/(?<task>[^/]+)"
                    + "/runs/(?<run>[^/]+)(?<rest>(?:/.*)?)");

    private final Path root;
    private final BiFunction<FrameworkId, TaskId, Optional<Path>> ofTask;
    private final Sandboxes sandboxes;

    /** A file with what {@code ls -l} shows. */
    record Item(Path path, int nlink, long size, FileTime modified, int mode, String user, String group) {}

    /** @param ofTask where a task ran */
    SandboxFiles(Path workDir, BiFunction<FrameworkId, TaskId, Optional<Path>> ofTask, Sandboxes sandboxes) {
        this.root = workDir.toAbsolutePath().resolve("slaves");
        this.ofTask = ofTask;
        this.sandboxes = sandboxes;
    }

    /** The file or directory a client named; empty when there is none that it may see. */
    Optional<Path> find(String path) {
        try {
            Path named = Path.of(physical(path));
            if (!named.isAbsolute() || !Files.exists(root)) {
                return Optional.empty();
            }
            Optional<Sandbox> sandbox = Sandbox.around(named.normalize());
            if (sandbox.isPresent()) {
                sandboxes.restore(sandbox.get());
            }
            return named.toRealPath().startsWith(root.toRealPath()) ? Optional.of(named) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private String physical(String path) {
        Matcher mesos = MESOS_PATH.matcher(path);
        if (!mesos.matches()) {
            return path;
        }
        String run = mesos.group("run");
        return ofTask.apply(new FrameworkId(mesos.group("framework")), new TaskId(mesos.group("task")))
                .filter(directory -> run.equals("latest") || directory.endsWith(run))
                .map(directory -> directory + mesos.group("rest"))
                .orElse(path);
    }

    /** What is in a directory, by name. */
    List<Item> list(Path directory) throws IOException {
        List<Item> items = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
            for (Path entry : entries) {
                items.add(item(entry));
            }
        }
        items.sort(Comparator.comparing(Item::path));
        return items;
    }

    private static Item item(Path path) throws IOException {
        Map<String, Object> attributes = Files.readAttributes(
                path, "unix:nlink,size,lastModifiedTime,mode,owner,group", LinkOption.NOFOLLOW_LINKS);
        return new Item(
                path,
                (Integer) attributes.get("nlink"),
                (Long) attributes.get("size"),
                (FileTime) attributes.get("lastModifiedTime"),
                (Integer) attributes.get("mode"),
                attributes.get("owner").toString(),
                attributes.get("group").toString());
    }
}
