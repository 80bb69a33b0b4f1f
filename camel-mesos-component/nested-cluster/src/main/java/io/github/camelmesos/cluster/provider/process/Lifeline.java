package io.github.camelmesos.cluster.provider.process;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How a launcher takes over the server of another one that died: it holds a named pipe, at which the server's guard waits.
 *
 * @param pipe made by the guard, which writes its number beside it
 * @param leeway how long the guard waits for another launcher before it ends its server
 */
record Lifeline(Path pipe, Duration leeway) {

    /**
     * The guard that waits, or will wait, at the pipe.
     *
     * @param mark of its server, without which a process only has its number
     * @return empty when there is none any more
     */
    Optional<ProcessHandle> guard(ProcessMark mark) throws IOException {
        try {
            long pid = Long.parseLong(Files.readString(Path.of(pipe + ".pid")).strip());
            return mark.find().stream().filter(process -> process.pid() == pid).findFirst();
        } catch (NoSuchFileException | NumberFormatException notStarted) {
            return Optional.empty();
        }
    }

    /** Takes hold. Read and write, since that does not wait for anybody at the other end. */
    OutputStream hold() throws IOException {
        return new FileOutputStream(new RandomAccessFile(pipe.toFile(), "rw").getFD());
    }
}
