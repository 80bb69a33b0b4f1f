package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.input.SecondaryFilePatterns.Wanted;
import io.github.camelmesos.cwl.model.SecondaryFile;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.Locations;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the secondary files of input files. */
final class SecondaryFiles {

    private final InputContext context;
    private final SecondaryFilePatterns patterns;
    private final FileFacts facts;

    SecondaryFiles(InputContext context, FileFacts facts) {
        this.context = context;
        this.patterns = new SecondaryFilePatterns(context.expressions(), true);
        this.facts = facts;
    }

    /**
     * A file with those it came with and those the patterns ask for.
     *
     * @param discover whether to look beside the file for those it did not come with
     * @param path of the value, for messages
     * @throws InputException when a required one is missing
     */
    FileValue find(
            FileValue primary, List<SecondaryFile> wanted, boolean discover, ExpressionContext scope, String path)
            throws CwlException, IOException {
        if (wanted.isEmpty()) {
            return primary;
        }
        Map<String, FileOrDirectory> found = new LinkedHashMap<>();
        primary.secondaryFiles().forEach(file -> found.put(file.basename(), file));
        for (Wanted each : patterns.of(primary, wanted, scope)) {
            if (each.name() instanceof FileOrDirectory object) {
                found.put(object.basename(), facts.complete(object));
                continue;
            }
            String name = (String) each.name();
            if (found.containsKey(name)) {
                continue;
            }
            Optional<FileOrDirectory> beside = discover ? beside(primary, name) : Optional.empty();
            if (beside.isPresent()) {
                found.put(name, beside.get());
            } else if (each.required()) {
                throw new InputException(path + ": " + primary.basename() + " lacks its secondary file " + name
                        + (discover
                                ? primary.location()
                                        .map(uri -> " beside " + uri)
                                        .orElse("")
                                : ""));
            }
        }
        return primary.withSecondaryFiles(List.copyOf(found.values()));
    }

    private Optional<FileOrDirectory> beside(FileValue primary, String name) {
        if (primary.location().isEmpty()) {
            return Optional.empty();
        }
        URI location = Locations.sibling(primary.location().get(), name);
        String basename = name.substring(name.lastIndexOf('/') + 1);
        try {
            Path local = context.staging().localPath(location);
            if (Files.isDirectory(local)) {
                return Optional.of(
                        new DirectoryValue(Optional.of(location), Optional.empty(), basename, Optional.empty()));
            }
            return Optional.of(FileValue.at(location, basename).withSize(Files.size(local)));
        } catch (IOException absent) {
            // That it is not there is an answer, not a failure.
            return Optional.empty();
        }
    }
}
