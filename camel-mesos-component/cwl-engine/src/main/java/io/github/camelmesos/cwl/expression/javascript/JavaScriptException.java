package io.github.camelmesos.cwl.expression.javascript;

/** JavaScript has no result. The message says why in one line, without the expression. */
public final class JavaScriptException extends Exception {

    private static final long serialVersionUID = 1;

    JavaScriptException(String message, Throwable cause) {
        super(message, cause);
    }
}
