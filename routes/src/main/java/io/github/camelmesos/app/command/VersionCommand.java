package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import java.util.Optional;
import picocli.CommandLine;

/** {@code version}: which release this is. */
@CommandLine.Command(name = "version", description = "Show the version.", usageHelpAutoWidth = true)
final class VersionCommand extends Command {

    VersionCommand(Console console) {
        super(console);
    }

    @Override
    int execute() {
        String version = Optional.ofNullable(getClass().getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        console().out().println("camel-mesos " + version);
        console().out().flush();
        return ExitCode.SUCCESS;
    }
}
