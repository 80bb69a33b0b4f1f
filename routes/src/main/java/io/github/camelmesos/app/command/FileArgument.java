package io.github.camelmesos.app.command;

import io.github.camelmesos.cwl.document.References;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Documents as they are named on a command line. */
final class FileArgument {

    private FileArgument() {}

    /**
     * The URI of a file, with or without {@code #id}, or of a URL. A file whose name has a {@code #} in it is found too, and
     * one whose name is written as part of a URI.
     *
     * @throws NoSuchFileException where there is no such file
     */
    static URI uri(String name) throws NoSuchFileException {
        if (name.matches("(?i)(https?|file)://.*")) {
            return URI.create(name);
        }
        if (Files.exists(Path.of(name))) {
            return References.ofPath(Path.of(name));
        }
        int hash = name.lastIndexOf('#');
        String file = hash <= 0 ? name : name.substring(0, hash);
        URI relative = References.resolve(References.ofPath(Path.of("any")), file);
        // The harness of the conformance tests makes names relative that are parts of URIs.
        URI document = Files.exists(Path.of(file)) ? References.ofPath(Path.of(file)) : relative;
        if (!Files.exists(References.toPath(document))) {
            throw new NoSuchFileException(file);
        }
        return hash <= 0 ? document : References.resolve(document, name.substring(hash));
    }
}
