package io.github.camelmesos.app.entrance;

import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.launcher.Submission;
import java.io.IOException;
import java.nio.file.Path;

/** The submission that is run by the clock; read anew each time. */
public final class Batch {

    private final Path file;
    private final Submissions submissions;

    public Batch(Path file, Submissions submissions) {
        this.file = file;
        this.submissions = submissions;
    }

    /**
     * @throws InvalidDocumentException with all that is wrong
     * @throws IOException when it cannot be read
     */
    public Submission submission() throws InvalidDocumentException, IOException {
        return submissions.ofFile(file);
    }
}
