package io.github.camelmesos.cwl.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Where local files may be.
 *
 * @param folders below these; anywhere when empty
 */
public record FileBounds(List<Path> folders) {

    public FileBounds {
        folders = List.copyOf(folders);
    }

    /**
     * True for a file that is within the bounds by its name and, by no symbolic link, in fact. What is outside of them by its
     * name is not looked at, so that nobody learns whether it is there.
     *
     * @throws IOException when a link cannot be followed
     */
    public boolean allow(Path path) throws IOException {
        if (folders.isEmpty()) {
            return true;
        }
        Path named = path.toAbsolutePath().normalize();
        for (Path folder : folders) {
            Path real = Files.exists(folder)
                    ? folder.toRealPath()
                    : folder.toAbsolutePath().normalize();
            if (named.startsWith(real)
                    || named.startsWith(folder.toAbsolutePath().normalize())) {
                return !Files.exists(named) || named.toRealPath().startsWith(real);
            }
        }
        return false;
    }
}
