package io.github.camelmesos.app;

import io.github.camelmesos.app.command.CommandLineInterface;

/** The application's entry point. */
public final class CamelMesos {

    private CamelMesos() {}

    public static void main(String[] arguments) {
        System.exit(CommandLineInterface.ofProcess().execute(arguments));
    }
}
