package io.github.camelmesos.embedded.role;

/** A flag that is not known, not complete or has a wrong value. The message says which and what would be right. */
public final class FlagException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    public FlagException(String message) {
        super(message);
    }

    public FlagException(String message, Throwable cause) {
        super(message, cause);
    }
}
