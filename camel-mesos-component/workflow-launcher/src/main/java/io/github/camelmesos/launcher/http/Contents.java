package io.github.camelmesos.launcher.http;

import io.github.camelmesos.launcher.reuse.Checksums;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the inputs of a run's jobs. A directory is read once in a run: nobody changes the inputs of a run. Safe for use by several threads. */
final class Contents {

    /** Whether jobs may be given a file. */
    @FunctionalInterface
    interface Bounds {
        boolean allow(Path file) throws IOException;
    }

    private final Checksums checksums;
    private final Bounds bounds;
    private final Map<Path, Content.OfTree> trees = new ConcurrentHashMap<>();

    /** @param bounds links in directories may lead to what is within them */
    Contents(Checksums checksums, Bounds bounds) {
        this.checksums = checksums;
        this.bounds = bounds;
    }

    /**
     * What is at a path.
     *
     * @throws IOException when it cannot be read, or is neither a file nor a directory
     */
    Content of(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            return file(path);
        }
        Path directory = path.toRealPath();
        Content.OfTree known = trees.get(directory);
        if (known == null) {
            known = tree(directory);
            trees.put(directory, known);
        }
        return known;
    }

    /** Something was changed after all. */
    void forget() {
        trees.clear();
    }

    private Content.OfFile file(Path path) throws IOException {
        Path file = path.toRealPath();
        if (!Files.isRegularFile(file)) {
            throw new IOException(path + " is neither a file nor a directory");
        }
        return new Content.OfFile(file, checksums.of(file), Files.isExecutable(file));
    }

    private Content.OfTree tree(Path root) throws IOException {
        List<Path> directories = new ArrayList<>();
        List<Content.Entry> files = new ArrayList<>();
        Files.walkFileTree(
                root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                        if (!directory.equals(root)) {
                            directories.add(root.relativize(directory));
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
                        if (!bounds.allow(path.toRealPath())) {
                            throw new IOException(path + " leads out of the submission's folders");
                        }
                        files.add(new Content.Entry(root.relativize(path), file(path)));
                        return FileVisitResult.CONTINUE;
                    }
                });
        files.sort(Comparator.comparing(Content.Entry::path));
        MessageDigest digest = Secret.sha256();
        directories.stream().sorted().forEach(directory -> add(digest, directory + "/\0"));
        files.forEach(file -> add(digest, file.path() + "\0" + file.content().key() + "\0"));
        return new Content.OfTree(List.copyOf(directories), List.copyOf(files), Secret.hex(digest.digest()));
    }

    private static void add(MessageDigest digest, String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
    }
}
