package io.github.camelmesos.launcher.staging;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Directories with numbers for names, each higher than all there have been, those of an earlier launcher too. */
final class NumberedDirectories {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9})(\\..*)?");

    private final Path parent;
    private AtomicInteger last;

    /** Looks at nothing and makes nothing yet. */
    NumberedDirectories(Path parent) {
        this.parent = parent;
    }

    /**
     * Makes the next one.
     *
     * @param suffix behind its number; empty, or with a dot before it
     */
    Path next(String suffix) throws IOException {
        return Files.createDirectory(parent.resolve(numbers().incrementAndGet() + suffix));
    }

    private synchronized AtomicInteger numbers() throws IOException {
        if (last == null) {
            Files.createDirectories(parent);
            last = new AtomicInteger(highest());
        }
        return last;
    }

    private int highest() throws IOException {
        int highest = 0;
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(parent)) {
            for (Path entry : entries) {
                Matcher number = NUMBER.matcher(entry.getFileName().toString());
                highest = number.matches() ? Math.max(highest, Integer.parseInt(number.group(1))) : highest;
            }
        }
        return highest;
    }
}
