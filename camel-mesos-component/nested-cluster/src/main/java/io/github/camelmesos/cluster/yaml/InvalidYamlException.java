package io.github.camelmesos.cluster.yaml;

import java.io.IOException;

/** A file of quotas or prices says what cannot be meant. */
public final class InvalidYamlException extends IOException {

    private static final long serialVersionUID = 1;

    /**
     * @param where {@code file:line:column}
     * @param message what is wrong, and what would be right
     */
    public InvalidYamlException(String where, String message) {
        super(where + ": " + message);
    }
}
