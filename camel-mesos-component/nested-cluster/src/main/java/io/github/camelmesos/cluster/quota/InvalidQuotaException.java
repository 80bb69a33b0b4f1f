package io.github.camelmesos.cluster.quota;

import java.io.IOException;

/** A quota file says what cannot be meant. */
public final class InvalidQuotaException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * @param where {@code file:line:column}
     * @param message what is wrong, and what would be right
     */
    public InvalidQuotaException(String where, String message) {
        super(where + ": " + message);
    }
}
