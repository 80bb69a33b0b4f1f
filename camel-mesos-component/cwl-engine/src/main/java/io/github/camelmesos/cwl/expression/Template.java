package io.github.camelmesos.cwl.expression;

import java.util.List;

/** A string taken apart: text and expressions, in order. */
record Template(List<Part> parts) {

    /** A piece of a string. */
    sealed interface Part {}

    /** Text that stands for itself, escapes resolved. */
    record Text(String text) implements Part {}

    /**
     * A parameter reference.
     *
     * @param root inputs, self, runtime or null
     * @param segments String for a field, Integer for an index
     * @param code as written, with {@code $(} and {@code )}
     */
    record Reference(String root, List<Object> segments, String code) implements Part {}

    /**
     * JavaScript.
     *
     * @param code as written, with {@code $(} and {@code )}, or {@code ${} and {@code }}
     */
    record Script(String code) implements Part {

        /** A function body, not an expression. */
        boolean isBody() {
            return code.charAt(1) == '{';
        }

        /** What is between the outermost brackets. */
        String inner() {
            return code.substring(2, code.length() - 1);
        }
    }

    /** The one expression this is, if it is no more than that. */
    boolean isLone() {
        return parts.size() == 1 && !(parts.get(0) instanceof Text);
    }
}
