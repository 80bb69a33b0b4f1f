package io.github.camelmesos.launcher.reuse;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Inputs are the same if their bytes, and the names of those in directories, are: wherever they are, whoever made them. */
final class ContentIdentity implements FileIdentity {

    private static final long LONGEST_TEXT = 1 << 20;

    private final Checksums checksums;
    private final Path scratch;

    /** @param scratch where the run writes texts for its jobs, which may name the directories of the job they are for */
    ContentIdentity(Checksums checksums, Path scratch) {
        this.checksums = checksums;
        this.scratch = scratch;
    }

    @Override
    public void add(Path source, PathTokens tokens, KeyDigest key) throws IOException {
        if (!Files.isDirectory(source)) {
            key.add("file");
            addFile(source, tokens, key);
            return;
        }
        List<Path> files;
        try (Stream<Path> walk = Files.walk(source, FileVisitOption.FOLLOW_LINKS)) {
            files = walk.sorted().toList();
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
        key.add("directory").add(files.size());
        for (Path file : files) {
            key.add(source.relativize(file).toString());
            if (Files.isDirectory(file)) {
                key.add("directory");
            } else if (Files.exists(file)) {
                key.add("file");
                addFile(file, tokens, key);
            } else {
                key.add("link").add(Files.readSymbolicLink(file).toString());
            }
        }
    }

    private void addFile(Path file, PathTokens tokens, KeyDigest key) throws IOException {
        key.add(String.valueOf(Files.isExecutable(file)));
        if (file.startsWith(scratch) && Files.size(file) <= LONGEST_TEXT) {
            addText(file, tokens, key);
        } else {
            key.add("bytes").add(checksums.of(file));
        }
    }

    private void addText(Path file, PathTokens tokens, KeyDigest key) throws IOException {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            key.add("text").add(tokens.hide(text));
        } catch (CharacterCodingException notText) {
            key.add("bytes").add(checksums.of(file));
        }
    }
}
