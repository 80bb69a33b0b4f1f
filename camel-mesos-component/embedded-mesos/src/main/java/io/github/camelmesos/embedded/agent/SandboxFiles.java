package io.github.camelmesos.embedded.agent;

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

/** The files below the agent's sandboxes, and no others: neither {@code ..} nor a link leads out. */
final class SandboxFiles {
    private final Path root;

    /** A file with what {@code ls -l} shows. */
    record Item(Path path, int nlink, long size, FileTime modified, int mode, String user, String group) {}

    SandboxFiles(Path workDir) {
        this.root = workDir.toAbsolutePath().resolve("slaves");
    }

    /** The file or directory a client named; empty when there is none that it may see. */
    Optional<Path> find(String path) {
        try {
            Path named = Path.of(path);
            if (!named.isAbsolute() || !Files.exists(root)) {
                return Optional.empty();
            }
            return named.toRealPath().startsWith(root.toRealPath()) ? Optional.of(named) : Optional.empty();
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
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
