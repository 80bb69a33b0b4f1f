package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.CwlException;

/** An input object does not fit the process it is given to. */
public final class InputException extends CwlException {

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }
}
