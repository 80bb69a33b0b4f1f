package io.github.camelmesos.cwl.expression.javascript;

/**
 * An evaluation used more than it may. An Error, because Rhino lets scripts catch exceptions, and run their finally
 * blocks, but not for Errors.
 */
final class LimitExceeded extends Error {

    private static final long serialVersionUID = 1;

    LimitExceeded(String message) {
        super(message, null, false, false);
    }
}
