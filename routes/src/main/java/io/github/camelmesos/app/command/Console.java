package io.github.camelmesos.app.command;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes.
 *
 * @param out what it was asked for, and nothing else
 * @param err everything for people
 */
public record Console(PrintStream out, PrintStream err) {

    /** The process's own streams. What libraries print to standard output goes to standard error from now on. */
    public static Console ofProcess() {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        return new Console(out, System.err);
    }

    void error(String line) {
        err.println("camel-mesos: " + line);
    }
}
