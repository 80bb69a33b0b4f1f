package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.FileValue;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives the files of an input object their paths in the job: each in a directory of its own, secondary files beside
 * it, so that equal names never meet. What has been put into the working directory keeps its place there.
 */
final class InputPaths {

    private final String root;
    private final StagedTree workDirectory;
    private final StagedTree inputs;
    private final Map<FileOrDirectory, FileOrDirectory> known = new HashMap<>();
    private int count;

    /**
     * @param root parent of staged inputs, as the job sees it
     * @param workDirectory what is elsewhere already
     * @param inputs where the others are added
     */
    InputPaths(String root, StagedTree workDirectory, StagedTree inputs) {
        this.root = root;
        this.workDirectory = workDirectory;
        this.inputs = inputs;
    }

    /**
     * A value, its files with paths. Literal files must have been written.
     *
     * @throws ToolException when two files of a directory have one name
     * @throws IOException when a file cannot be had
     */
    Object place(Object value) throws ToolException, IOException {
        return FileTree.<ToolException, IOException>map(value, this::placeOnce);
    }

    private FileOrDirectory placeOnce(FileOrDirectory object) throws ToolException, IOException {
        FileOrDirectory placed = known.get(object);
        if (placed == null) {
            String there = object.location().flatMap(workDirectory::pathOf).orElse(null);
            placed = there == null
                    ? inputs.put(object, root + "/" + ++count + "/" + object.basename(), Mode.READ_ONLY)
                    : inWorkDirectory(object, there);
            known.put(object, placed);
        }
        return placed;
    }

    private FileOrDirectory inWorkDirectory(FileOrDirectory object, String path) throws ToolException, IOException {
        String parent = path.substring(0, path.lastIndexOf('/'));
        String name = path.substring(parent.length() + 1);
        if (object instanceof DirectoryValue directory) {
            return workDirectory.located(directory.withBasename(name), path);
        }
        FileOrDirectory file = ((FileValue) object).withBasename(name).withPath(path);
        return FileTree.<ToolException, IOException>mapParts(file, secondary -> beside(secondary, parent));
    }

    /** A secondary file that did not come along is put beside its primary file. */
    private FileOrDirectory beside(FileOrDirectory secondary, String parent) throws ToolException, IOException {
        String path = parent + "/" + secondary.basename();
        boolean there = secondary
                .location()
                .flatMap(workDirectory::pathOf)
                .filter(path::equals)
                .isPresent();
        return there ? workDirectory.located(secondary, path) : inputs.put(secondary, path, Mode.READ_ONLY);
    }
}
