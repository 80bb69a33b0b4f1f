package io.github.camelmesos.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where a command writes text that it makes: to a file that is asked for, else to standard output. */
final class OutputFile {

    private OutputFile() {}

    /**
     * @throws IOException when the file cannot be written
     */
    static void write(String text, Optional<Path> file, Console console) throws IOException {
        if (file.isPresent()) {
            Files.writeString(file.get(), text);
        } else {
            console.out().print(text);
            console.out().flush();
        }
    }
}
