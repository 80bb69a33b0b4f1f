package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.Position;

/** An expression has no value: bad syntax, an unknown field, a JavaScript error, a limit. */
public final class ExpressionException extends CwlException {

    private final transient Position position;

    public ExpressionException(Position position, String message) {
        super(position + ": " + message);
        this.position = position;
    }

    public ExpressionException(Position position, String message, Throwable cause) {
        super(position + ": " + message, cause);
        this.position = position;
    }

    /** Where the expression stands. */
    public Position position() {
        return position;
    }
}
