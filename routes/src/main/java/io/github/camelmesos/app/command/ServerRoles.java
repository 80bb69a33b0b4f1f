package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ErrorReport;
import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.app.interrupt.Interrupts;
import io.github.camelmesos.app.interrupt.Interrupts.Kind;
import io.github.camelmesos.app.logging.LogFile;
import io.github.camelmesos.chronos.scheduler.ChronosFlags;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.role.StartedServer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** The embedded servers as processes. They log to standard error, as those they stand for do. */
final class ServerRoles implements Roles {

    @Override
    public Set<String> names() {
        return Arrays.stream(ServerRole.values()).map(ServerRole::command).collect(Collectors.toSet());
    }

    @Override
    public int start(String name, List<String> arguments, Console console) {
        if (arguments.contains("--help")) {
            console.out().println(help(name));
            console.out().flush();
            return ExitCode.SUCCESS;
        }
        CompletableFuture<Kind> stop = new CompletableFuture<>();
        try {
            LogFile.toStandardError();
            Interrupts.handle(stop::complete);
            ServerRole role = ServerRole.ofCommand(name).orElseThrow();
            StartedServer started = role.start(arguments.toArray(String[]::new));
            try (AutoCloseable server = started.server()) {
                console.err().println(started.announcement(role));
                return stop.get().exitCode();
            }
        } catch (Exception e) {
            ErrorReport report = ErrorReport.of(e);
            report.lines().forEach(console::error);
            return report.exitCode();
        }
    }

    private static String help(String name) {
        return name.equals("chronos")
                ? ChronosFlags.help()
                : "The options are those of " + name + " itself, as --option=value; one that is not known is named.";
    }
}
