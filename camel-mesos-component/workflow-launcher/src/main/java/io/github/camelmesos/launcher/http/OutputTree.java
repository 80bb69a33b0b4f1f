package io.github.camelmesos.launcher.http;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.launcher.attempt.AttemptResult;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes an attempt's directories on the launcher's side what they are on the agent's. Links come last and say what they say
 * there; whether they lead where they may is seen to by whoever follows them.
 */
final class OutputTree {

    private static final Set<PosixFilePermission> EXECUTABLE = EnumSet.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final Job job;
    private final JobDirectories directories;
    private final Uploads uploads;

    OutputTree(Job job, Uploads uploads) {
        this.job = job;
        this.directories = job.directories();
        this.uploads = uploads;
    }

    /**
     * Moves all that was brought back to where it belongs, the result last.
     *
     * @throws RefusedException when it does not fit together
     * @throws IOException when it cannot be moved
     */
    void make(Manifest manifest) throws IOException {
        List<Manifest.Entry> links = new ArrayList<>();
        Optional<Manifest.Entry> result = Optional.empty();
        for (Manifest.Entry entry : manifest.entries()) {
            switch (entry.kind()) {
                case RESULT -> result = Optional.of(entry);
                case LOG -> move(entry, directories.log());
                case FILE -> move(entry, place(entry));
                case PROGRAM -> makeExecutable(move(entry, place(entry)));
                case DIRECTORY -> makeDirectory(place(entry));
                case LINK, GIVEN -> links.add(entry);
                default -> throw new IllegalArgumentException("unknown kind " + entry.kind());
            }
        }
        for (Manifest.Entry link : links) {
            Files.createSymbolicLink(place(link), target(link));
        }
        if (result.isEmpty()) {
            throw new RefusedException(RefusedException.BAD_REQUEST, "there is no result");
        }
        move(result.get(), directories.root().resolve(AttemptResult.FILE));
    }

    /** Below directories that were made here. */
    private Path place(Manifest.Entry entry) throws IOException {
        Path place = directories.out().resolve(entry.path());
        if (!Files.isDirectory(place.getParent(), LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(RefusedException.BAD_REQUEST, entry.path() + " is in no directory");
        }
        return place;
    }

    private Path move(Manifest.Entry entry, Path place) throws IOException {
        try {
            return Files.move(uploads.file(entry.number()), place);
        } catch (FileAlreadyExistsException e) {
            throw new RefusedException(RefusedException.BAD_REQUEST, entry.path() + " is there twice");
        }
    }

    private static void makeDirectory(Path place) throws IOException {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.createDirectory(place);
        }
    }

    private static void makeExecutable(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        permissions.addAll(EXECUTABLE);
        Files.setPosixFilePermissions(file, permissions);
    }

    private Path target(Manifest.Entry link) throws IOException {
        if (link.kind() == Manifest.Kind.LINK) {
            return Path.of(link.target());
        }
        String inJob = directories.outInJob() + "/" + link.path();
        return job.staged().stream()
                .filter(file -> Path.of(file.target()).normalize().equals(Path.of(inJob)))
                .map(StagedFile::source)
                .findFirst()
                .orElseThrow(() ->
                        new RefusedException(RefusedException.BAD_REQUEST, link.path() + " was not given to the job"));
    }
}
