package io.github.camelmesos.launcher.resume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the register of run directories says of one: two lines, its owner and where it is. The owner is a process, or {@code kept}
 * with the time since when and the bytes.
 */
record RegisterEntry(String owner, Path directory) {

    private static final FileAttribute<Set<PosixFilePermission>> PRIVATE_FILE =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final String KEPT = "kept ";
    private static final String ORPHAN = "orphan ";

    /** A directory of this process. */
    static RegisterEntry ours(Path directory) {
        return new RegisterEntry(describe(ProcessHandle.current()), directory);
    }

    /** A directory that nobody owns, with results in it. */
    static RegisterEntry kept(Path directory, Instant since, long bytes) {
        return new RegisterEntry(KEPT + since + " " + bytes, directory);
    }

    /** The same, of which nobody is the owner, and which is left to the launcher that goes on with it. */
    RegisterEntry orphaned(Instant since) {
        return new RegisterEntry(ORPHAN + since, directory);
    }

    boolean isOrphan() {
        return owner.startsWith(ORPHAN);
    }

    /** Empty where there is none, or none that can be understood. */
    static Optional<RegisterEntry> read(Path file) throws IOException {
        try {
            List<String> lines = Files.readAllLines(file);
            return lines.size() == 2
                    ? Optional.of(new RegisterEntry(lines.get(0), Path.of(lines.get(1))))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    void write(Path file) throws IOException {
        Path draft = Files.createTempFile(file.getParent(), ".", ".new", PRIVATE_FILE);
        Files.writeString(draft, owner + "\n" + directory + "\n");
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    }

    boolean isKept() {
        return owner.startsWith(KEPT);
    }

    /** Since when it is kept, or an orphan. */
    Instant since() {
        try {
            return Instant.parse(owner.split(" ")[1]);
        } catch (DateTimeParseException | ArrayIndexOutOfBoundsException e) {
            return Instant.EPOCH;
        }
    }

    /** How much is kept. */
    long bytes() {
        String[] words = owner.split(" ");
        return words.length == 3 && words[2].matches("\\d{1,18}") ? Long.parseLong(words[2]) : 0;
    }

    /** Whether its owner lives. A process id may be used again; its start tells the two apart. */
    boolean isOwned() {
        if (isKept() || !owner.matches("\\d{1,18} .*")) {
            return false;
        }
        return ProcessHandle.of(Long.parseLong(owner.substring(0, owner.indexOf(' '))))
                .filter(ProcessHandle::isAlive)
                .map(RegisterEntry::describe)
                .filter(owner::equals)
                .isPresent();
    }

    private static String describe(ProcessHandle process) {
        return process.pid() + " "
                + process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
