package io.github.camelmesos.app.input;

/** An input given on the command line cannot be what the process asks for. */
public final class InvalidInputException extends Exception {

    public InvalidInputException(String message) {
        super(message);
    }

    public InvalidInputException(String message, Throwable cause) {
        super(message, cause);
    }
}
