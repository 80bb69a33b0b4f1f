package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.launcher.staging.RunLayout;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.TreeMap;

/**
 * Within one run, an input is the same if its place, size and time are; of what the run's own jobs left, which is somewhere else when
 * the run is continued, only size and time count. That costs next to nothing, for jobs that are noted in case their launcher dies.
 * What a run writes or fetches for its jobs is told by content.
 */
final class StampIdentity implements FileIdentity {

    private final RunLayout run;
    private final ContentIdentity contents;

    StampIdentity(RunLayout run) {
        this.run = run;
        this.contents = new ContentIdentity(new Checksums(run.root().resolve("checksums")), run.scratch());
    }

    @Override
    public void add(Path source, PathTokens tokens, KeyDigest key) throws IOException {
        boolean ofJob = source.startsWith(run.jobs());
        if (source.startsWith(run.root()) && !ofJob) {
            contents.add(source, tokens, key);
            return;
        }
        if (!ofJob) {
            key.add(source.toString());
        }
        BasicFileAttributes attributes = Files.readAttributes(source, BasicFileAttributes.class);
        if (attributes.isDirectory()) {
            addTree(source, key);
        } else {
            stamp(key, attributes);
        }
    }

    private static void addTree(Path source, KeyDigest key) throws IOException {
        TreeMap<String, BasicFileAttributes> files = new TreeMap<>();
        Files.walkFileTree(source, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!attributes.isSymbolicLink()) {
                    files.put(source.relativize(file).toString(), attributes);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        key.add("directory").add(files.size());
        files.forEach((path, attributes) -> stamp(key.add(path), attributes));
    }

    private static void stamp(KeyDigest key, BasicFileAttributes attributes) {
        key.add(attributes.size()).add(OutputScan.modified(attributes));
    }
}
