package io.github.camelmesos.app.failure;

/**
 * Exit codes of the command line, as the conformance tests of CWL expect them. One that was stopped by a signal ends with
 * 128 and the signal's number.
 */
public final class ExitCode {

    public static final int SUCCESS = 0;
    public static final int FAILURE = 1;

    /** The document is valid, but asks for something that is not supported. */
    public static final int UNSUPPORTED = 33;

    private ExitCode() {}
}
