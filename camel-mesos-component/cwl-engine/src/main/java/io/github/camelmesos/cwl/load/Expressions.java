package io.github.camelmesos.cwl.load;

/** Tells, without evaluating, whether a string may hold an expression. */
final class Expressions {

    private Expressions() {}

    static boolean mayHold(String text) {
        return text.contains("$(") || text.contains("${");
    }
}
