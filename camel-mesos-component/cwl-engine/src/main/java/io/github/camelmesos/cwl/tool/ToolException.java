package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.document.Position;

/** A tool asks for what cannot be, or its job did not leave what its outputs ask for. */
public final class ToolException extends CwlException {

    public ToolException(String message) {
        super(message);
    }

    public ToolException(Position position, String message) {
        super(position + ": " + message);
    }
}
