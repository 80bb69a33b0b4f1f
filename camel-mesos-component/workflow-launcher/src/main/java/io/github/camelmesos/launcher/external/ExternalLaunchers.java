package io.github.camelmesos.launcher.external;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The launchers that a submission may name: {@code cwltool}, {@code toil-cwl-runner}, and what an operator has set. */
public final class ExternalLaunchers {

    private final Map<String, ExternalLauncher> byName = new TreeMap<>();
    private final String searchPath;

    /**
     * @param configured command lines by name; they win over the known ones
     * @param searchPath directories where commands are, as {@code PATH} has them
     * @throws IllegalArgumentException when a command line makes no sense
     */
    public ExternalLaunchers(Map<String, String> configured, String searchPath) {
        this.searchPath = searchPath;
        Stream.of(ExternalLauncher.CWLTOOL, ExternalLauncher.TOIL).forEach(known -> byName.put(known.name(), known));
        configured.forEach((name, line) -> byName.put(name, ExternalLauncher.of(name, line)));
    }

    /**
     * The one of that name.
     *
     * @throws IOException when there is none, or its command is not installed
     */
    public ExternalLauncher named(String name) throws IOException {
        ExternalLauncher launcher = byName.get(name);
        if (launcher == null) {
            throw new IOException("there is no launcher '" + name + "', only " + String.join(", ", byName.keySet())
                    + "; camelmesos.launcher." + name + ".command would add it");
        }
        String program = launcher.command().get(0);
        if (!isInstalled(program)) {
            throw new IOException("launcher " + name + " cannot be used: " + program + " is not installed");
        }
        return launcher;
    }

    private boolean isInstalled(String program) {
        if (program.contains("/")) {
            return Files.isExecutable(Path.of(program));
        }
        return Stream.of(searchPath.split(File.pathSeparator))
                .filter(directory -> !directory.isEmpty())
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, program)));
    }
}
