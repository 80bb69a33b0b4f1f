package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.value.CodePointOrder;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds what a job left by pathname patterns.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#CommandOutputBinding">CommandOutputBinding</a>
 */
final class OutputGlob {

    private final JobPaths paths;
    private final String outInJob;

    OutputGlob(JobPaths paths, String outInJob) {
        this.paths = paths;
        this.outInJob = outInJob;
    }

    /**
     * What is there and matches, in the order of names. Links are not followed at the last part.
     *
     * @return paths of this side below the output directory
     * @throws ToolException when the pattern leads out of the output directory
     * @throws IOException when a directory cannot be read
     */
    List<Path> find(String pattern) throws ToolException, IOException {
        List<Path> found = List.of(paths.out());
        for (String part : parts(pattern)) {
            found = step(found, part);
        }
        List<Path> sorted = new ArrayList<>(found);
        sorted.sort((a, b) -> CodePointOrder.INSTANCE.compare(a.toString(), b.toString()));
        return sorted;
    }

    /** The components of a pattern below the output directory; those that lead up are resolved. */
    private List<String> parts(String pattern) throws ToolException {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : relative(pattern).split("/")) {
            if (part.equals("..") && parts.pollLast() == null) {
                throw outside(pattern);
            }
            if (!part.isEmpty() && !part.equals(".") && !part.equals("..")) {
                parts.addLast(part);
            }
        }
        return List.copyOf(parts);
    }

    private String relative(String pattern) throws ToolException {
        if (!pattern.startsWith("/")) {
            return pattern;
        }
        if (pattern.equals(outInJob) || pattern.startsWith(outInJob + "/")) {
            return pattern.substring(outInJob.length());
        }
        throw outside(pattern);
    }

    private ToolException outside(String pattern) {
        return new ToolException("the glob " + pattern + " leads out of the output directory " + outInJob);
    }

    private List<Path> step(List<Path> directories, String part) throws ToolException, IOException {
        GlobPattern glob = new GlobPattern(part);
        List<Path> found = new ArrayList<>();
        for (Path directory : directories) {
            Path real = paths.follow(directory);
            if (!Files.isDirectory(real)) {
                continue;
            }
            if (glob.isName()) {
                if (JobPaths.isThere(real.resolve(part))) {
                    found.add(directory.resolve(part));
                }
                continue;
            }
            try (DirectoryStream<Path> entries = Files.newDirectoryStream(real)) {
                for (Path entry : entries) {
                    String name = entry.getFileName().toString();
                    if (glob.matches(name)) {
                        found.add(directory.resolve(name));
                    }
                }
            }
        }
        return found;
    }
}
