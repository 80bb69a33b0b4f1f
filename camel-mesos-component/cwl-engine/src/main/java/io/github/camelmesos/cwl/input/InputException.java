package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.CwlException;
import java.util.List;
import java.util.stream.Collectors;

/** An input object does not fit the process it is given to. */
public final class InputException extends CwlException {

    public InputException(String message) {
        super(message);
    }

    public InputException(String message, Throwable cause) {
        super(message, cause);
    }

    /** All of several, a line each; the first has the cause. */
    static InputException of(List<InputException> problems) {
        if (problems.size() == 1) {
            return problems.get(0);
        }
        String lines = problems.stream().map(Throwable::getMessage).collect(Collectors.joining("\n"));
        return new InputException(lines, problems.get(0));
    }
}
