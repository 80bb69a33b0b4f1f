package io.github.camelmesos.app.command;

import io.github.camelmesos.app.interrupt.Interrupts;
import io.github.camelmesos.app.interrupt.Interrupts.Kind;
import io.github.camelmesos.app.serve.Server;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine;

/** {@code serve}: takes submissions until it is stopped. */
@CommandLine.Command(
        name = "serve",
        description = "Take submissions from an inbox folder, by HTTP and by the clock, until stopped.",
        usageHelpAutoWidth = true)
final class ServeCommand extends Command {

    private final Workbench workbench;

    ServeCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        CompletableFuture<Kind> stop = new CompletableFuture<>();
        Interrupts.handle(stop::complete);
        try (Server server = workbench.server()) {
            workbench.notices().forEach(console()::error);
            server.places().forEach(console()::error);
            return stop.get().exitCode();
        }
    }
}
