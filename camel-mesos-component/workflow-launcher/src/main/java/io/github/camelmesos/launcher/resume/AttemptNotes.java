package io.github.camelmesos.launcher.resume;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/** The notes of all attempts of a run: one file, since one for each would cost more than all else that is written of them. */
final class AttemptNotes {

    private final Path file;

    AttemptNotes(Path file) {
        this.file = file;
    }

    synchronized void add(AttemptNote note) throws IOException {
        Files.writeString(file, note.line() + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** By the attempts' directories. A line that a dying launcher did not finish counts as none. */
    Map<String, AttemptNote> read() throws IOException {
        Map<String, AttemptNote> notes = new HashMap<>();
        try {
            for (String line : Files.readAllLines(file)) {
                AttemptNote.read(line).ifPresent(note -> notes.put(note.attempt(), note));
            }
        } catch (NoSuchFileException none) {
            return Map.of();
        }
        return notes;
    }
}
