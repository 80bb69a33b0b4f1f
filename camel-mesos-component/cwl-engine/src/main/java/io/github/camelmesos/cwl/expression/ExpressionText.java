package io.github.camelmesos.cwl.expression;

/** How expressions are shown in messages. */
final class ExpressionText {

    private static final int MAX = 120;

    private ExpressionText() {}

    /** On one line, and no longer than fits one. */
    static String shorten(String code) {
        String line = code.strip().replaceAll("\\s+", " ");
        return line.length() <= MAX ? line : line.substring(0, MAX) + "...";
    }
}
