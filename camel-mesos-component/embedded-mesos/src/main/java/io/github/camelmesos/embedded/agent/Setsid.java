package io.github.camelmesos.embedded.agent;

import java.io.File;
import java.util.stream.Stream;

/** The program that starts another one in a session, and so a process group, of its own. */
final class Setsid {
    /** Looked up once: a long PATH is a dozen vain attempts for each process. */
    static final String PATH = found("setsid");

    private Setsid() {}

    private static String found(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(directory -> directory.startsWith("/"))
                .map(directory -> new File(directory, program))
                .filter(File::canExecute)
                .map(File::getPath)
                .findFirst()
                .orElse(program);
    }
}
