package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.launcher.reuse.OutputFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The files of one stored result: {@code out/}, and {@code log} where there was one. Links are not stored as such, but made anew
 * where the result is used.
 *
 * @param directory of the result
 * @param checksums told of each file; empty where nobody wants to know
 */
record StoredOutputs(Path directory, Optional<Checksums> checksums) {

    private static final String LOG = "log";

    private Path out() {
        return directory.resolve("out");
    }

    /**
     * Takes what an attempt left, and leaves it there too.
     *
     * @return what is stored now
     */
    List<OutputFile> link(Path attempt, List<OutputFile> files, PathTokens tokens) throws IOException {
        Files.createDirectory(out());
        List<OutputFile> stored = new ArrayList<>();
        for (OutputFile file : files) {
            Path source = attempt.resolve("out").resolve(file.path());
            Path target = out().resolve(file.path());
            switch (file.kind()) {
                case DIRECTORY -> Files.createDirectory(target);
                case FILE -> HardLinks.linkOrCopy(source, target);
                case TEXT -> Files.copy(source, target);
                case LINK -> {}
                default -> throw new IllegalStateException(file.kind().toString());
            }
            stored.add(file.kind() == Kind.FILE ? described(file, target) : file);
        }
        if (Files.exists(attempt.resolve(LOG))) {
            HardLinks.linkOrCopy(attempt.resolve(LOG), directory.resolve(LOG));
        }
        return hideTexts(stored, tokens);
    }

    private OutputFile described(OutputFile file, Path target) throws IOException {
        if (checksums.isEmpty()) {
            return file;
        }
        String checksum = KeyDigest.ofFile(target);
        checksums.get().remember(target, checksum);
        return new OutputFile(file.path(), file.kind(), file.size(), file.modified(), checksum);
    }

    /** Puts tokens for the paths in the texts that are stored; those that have them already stay as they are. */
    List<OutputFile> hideTexts(List<OutputFile> files, PathTokens tokens) throws IOException {
        List<OutputFile> stored = new ArrayList<>();
        for (OutputFile file : files) {
            stored.add(file.kind() == Kind.TEXT ? hidden(file, tokens) : file);
        }
        return stored;
    }

    private OutputFile hidden(OutputFile file, PathTokens tokens) throws IOException {
        Path text = out().resolve(file.path());
        Path draft = directory.resolve("text.new");
        Files.writeString(draft, tokens.hide(Files.readString(text)));
        Files.move(draft, text, StandardCopyOption.REPLACE_EXISTING);
        BasicFileAttributes now = Files.readAttributes(text, BasicFileAttributes.class);
        return new OutputFile(file.path(), file.kind(), now.size(), OutputScan.modified(now), "");
    }

    /**
     * Makes it all appear in the directories of an attempt.
     *
     * @throws DamagedResultException when a file has been changed since it was stored
     * @throws IOException when it cannot be done; what has been done is to be removed then
     */
    void restore(List<OutputFile> files, JobDirectories job, PathTokens tokens) throws IOException {
        for (OutputFile file : files) {
            Path source = out().resolve(file.path());
            Path target = job.out().resolve(file.path());
            switch (file.kind()) {
                case DIRECTORY -> Files.createDirectory(target);
                case LINK -> Files.createSymbolicLink(target, Path.of(tokens.show(file.detail())));
                case TEXT -> {
                    check(file, source);
                    Files.writeString(target, tokens.show(Files.readString(source)));
                }
                case FILE -> {
                    check(file, source);
                    HardLinks.linkOrCopy(source, target);
                    if (checksums.isPresent() && !file.detail().isEmpty()) {
                        checksums.get().remember(target, file.detail());
                    }
                }
                default -> throw new IllegalStateException(file.kind().toString());
            }
        }
        if (Files.exists(directory.resolve(LOG))) {
            Files.copy(directory.resolve(LOG), job.log());
        }
    }

    private static void check(OutputFile file, Path stored) throws IOException {
        BasicFileAttributes now;
        try {
            now = Files.readAttributes(stored, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        } catch (NoSuchFileException e) {
            throw new DamagedResultException(file.path() + " is not there any more");
        }
        if (!now.isRegularFile() || now.size() != file.size() || OutputScan.modified(now) != file.modified()) {
            throw new DamagedResultException(file.path() + " has been changed");
        }
    }
}
