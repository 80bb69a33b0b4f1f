package io.github.camelmesos.app;

import io.github.camelmesos.app.command.CommandLineInterface;

/** The application's entry point. */
public final class CamelMesos {

    private static final int LAST_WITH_VFORK = 21;

    private CamelMesos() {}

    public static void main(String[] arguments) {
        startProcessesWithoutHelper();
        System.exit(CommandLineInterface.ofProcess().execute(arguments));
    }

    /** The JDK's own helper is one more process for each, a millisecond. Later JDKs do without it, or warn. */
    private static void startProcessesWithoutHelper() {
        String mechanism = "jdk.lang.Process.launchMechanism";
        if (Runtime.version().feature() <= LAST_WITH_VFORK && System.getProperty(mechanism) == null) {
            System.setProperty(mechanism, "VFORK");
        }
    }
}
