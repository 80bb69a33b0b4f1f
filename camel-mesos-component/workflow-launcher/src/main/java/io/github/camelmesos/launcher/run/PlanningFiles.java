package io.github.camelmesos.launcher.run;

import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.launcher.Submission;
import io.github.camelmesos.launcher.objects.ObjectFiles;
import io.github.camelmesos.launcher.objects.ObjectStores;
import io.github.camelmesos.launcher.staging.FetchedFiles;
import io.github.camelmesos.launcher.staging.RemoteFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** What planning must see of files of the web; the directory they are in is made with the first and goes with the plan. */
final class PlanningFiles implements RemoteFiles, AutoCloseable {

    private final RunDirectories directories;
    private final Submission submission;
    private final Fetcher fetcher;
    private final ObjectStores objects;
    private RunDirectory directory;
    private RemoteFiles files;

    PlanningFiles(RunDirectories directories, Submission submission, Fetcher fetcher, ObjectStores objects) {
        this.directories = directories;
        this.submission = submission;
        this.fetcher = fetcher;
        this.objects = objects;
    }

    @Override
    public synchronized Path fetch(URI location) throws IOException {
        if (directory == null) {
            directory = directories.openForPlanning(submission);
            files = ObjectFiles.beginnings(
                    FetchedFiles.beginnings(fetcher, directory.path()),
                    objects,
                    directory.path().resolve("objects"));
        }
        return files.fetch(location);
    }

    @Override
    public synchronized void close() throws IOException {
        if (directory != null) {
            directory.close();
        }
    }
}
