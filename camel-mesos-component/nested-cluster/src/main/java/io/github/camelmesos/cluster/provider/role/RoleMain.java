package io.github.camelmesos.cluster.provider.role;

import java.util.Arrays;

/** One of this project's own servers as a process: {@code RoleMain mesos-agent --master=… …}. Ends with SIGTERM. */
public final class RoleMain {

    private RoleMain() {}

    public static void main(String[] arguments) {
        ServerRole role = ServerRole.ofCommand(arguments.length == 0 ? "" : arguments[0])
                .orElseThrow(() -> new IllegalArgumentException("the first argument is the name of a role"));
        try {
            StartedServer started = role.start(Arrays.copyOfRange(arguments, 1, arguments.length));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(started.server()), "close"));
            System.err.println(started.announcement(role));
            Thread.currentThread().join();
        } catch (Exception e) {
            System.err.println(role.command() + ": " + (e.getMessage() == null ? e.toString() : e.getMessage()));
            System.exit(1);
        }
    }

    private static void close(AutoCloseable server) {
        try {
            server.close();
        } catch (Exception e) {
            System.err.println("not closed properly: " + e);
        }
    }
}
