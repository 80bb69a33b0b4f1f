package io.github.camelmesos.cwl.document;

/** Anything that stops a document from being loaded or a process from being run, with a message for its author. */
public class CwlException extends Exception {

    public CwlException(String message) {
        super(message);
    }

    public CwlException(String message, Throwable cause) {
        super(message, cause);
    }
}
