package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ErrorReport;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Option;

/** What all commands have: help, and what to do when they fail. */
abstract class Command implements Callable<Integer> {

    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @Option(names = "--debug", description = "Show the stack trace of an error; so does CAMEL_MESOS_DEBUG=1.")
    private boolean debug;

    Command(Console console) {
        this.console = console;
    }

    /** Does what the command is for; returns the exit code. */
    abstract int execute() throws Exception;

    @Override
    public final Integer call() {
        try {
            return execute();
        } catch (Exception e) {
            return failed(e);
        }
    }

    final Console console() {
        return console;
    }

    /** Tells of a failure; returns its exit code. */
    final int failed(Exception failure) {
        if (debug || !System.getenv().getOrDefault("CAMEL_MESOS_DEBUG", "").isEmpty()) {
            failure.printStackTrace(console.err());
        }
        ErrorReport report = ErrorReport.of(failure);
        tell(report.lines());
        return report.exitCode();
    }

    final void tell(List<String> lines) {
        lines.forEach(console::error);
    }
}
