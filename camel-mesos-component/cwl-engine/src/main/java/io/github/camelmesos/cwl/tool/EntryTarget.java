package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.Position;
import java.nio.file.Path;

/**
 * Where an entry of InitialWorkDirRequirement goes.
 *
 * @param outputDirectory as the job sees it
 * @param anywhere absolute names are allowed: the tool requires a container, and runs in one
 */
record EntryTarget(String outputDirectory, boolean anywhere) {

    /**
     * The absolute path of an entry.
     *
     * @throws ToolException when it would be above the output directory, or outside where that is not allowed
     */
    String of(String name, Position position) throws ToolException {
        if (name.startsWith("/")) {
            String absolute = Path.of(name).normalize().toString();
            if (!anywhere && !absolute.startsWith(outputDirectory + "/")) {
                throw new ToolException(
                        position,
                        "the entryname " + name + " is absolute, which needs a container:"
                                + " DockerRequirement among the requirements");
            }
            return absolute;
        }
        Path relative = Path.of(name).normalize();
        if (name.isEmpty() || relative.toString().isEmpty() || relative.startsWith("..")) {
            throw new ToolException(position, "the entryname \"" + name + "\" is not below the output directory");
        }
        return outputDirectory + "/" + relative;
    }
}
