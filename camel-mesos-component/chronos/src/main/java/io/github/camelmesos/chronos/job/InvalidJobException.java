package io.github.camelmesos.chronos.job;

/** A job that Chronos cannot take. The message is one line for people: what is wrong and what would be right. */
public final class InvalidJobException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    public InvalidJobException(String message) {
        super(message);
    }
}
