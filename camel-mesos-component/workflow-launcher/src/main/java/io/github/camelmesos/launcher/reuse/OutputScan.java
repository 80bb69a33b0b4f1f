package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.launcher.reuse.OutputFile.Kind;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Lists what a job left in its output directory. */
final class OutputScan extends SimpleFileVisitor<Path> {

    /** The one file that the standard has a job name its own paths in. */
    private static final String OUTPUT_OBJECT = "cwl.output.json";

    private final Path out;
    private final PathTokens tokens;
    private final List<OutputFile> files = new ArrayList<>();

    private OutputScan(Path out, PathTokens tokens) {
        this.out = out;
        this.tokens = tokens;
    }

    /**
     * @throws IOException when something cannot be read, or is neither a file nor a directory nor a link
     */
    static List<OutputFile> of(Path out, PathTokens tokens) throws IOException {
        OutputScan scan = new OutputScan(out, tokens);
        Files.walkFileTree(out, scan);
        return scan.files;
    }

    static long modified(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.MICROSECONDS);
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        if (!directory.equals(out)) {
            files.add(new OutputFile(relative(directory), Kind.DIRECTORY, 0, 0, ""));
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String path = relative(file);
        if (attributes.isSymbolicLink()) {
            String target = tokens.hide(Files.readSymbolicLink(file).toString());
            files.add(new OutputFile(path, Kind.LINK, 0, 0, target));
        } else if (attributes.isRegularFile()) {
            Kind kind = path.equals(OUTPUT_OBJECT) ? Kind.TEXT : Kind.FILE;
            files.add(new OutputFile(path, kind, attributes.size(), modified(attributes), ""));
        } else {
            throw new IOException(path + " is neither a file nor a directory, and cannot be kept");
        }
        return FileVisitResult.CONTINUE;
    }

    private String relative(Path file) {
        return out.relativize(file).toString();
    }
}
