package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes the text of literal files where jobs can get them. One directory for all of an attempt. */
final class Literals {

    private final StagingArea staging;
    private Path directory;
    private int count;

    Literals(StagingArea staging) {
        this.staging = staging;
    }

    /**
     * A file with this text and any name.
     *
     * @throws IOException when it cannot be written
     */
    Path write(String text) throws IOException {
        if (directory == null) {
            directory = staging.scratch();
        }
        return Files.writeString(directory.resolve("literal-" + ++count), text);
    }

    /**
     * An object whose literal files have been written and have a location. Literal directories stay literal.
     *
     * @throws IOException when one cannot be written
     */
    FileOrDirectory located(FileOrDirectory object) throws IOException {
        FileOrDirectory located = object instanceof FileValue file && file.isLiteral()
                ? file.withLocation(Locations.ofPath(write(file.contents().orElseThrow())))
                : object;
        return FileTree.<IOException, RuntimeException>mapParts(located, this::located);
    }
}
