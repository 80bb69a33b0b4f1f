package io.github.camelmesos.cwl.expression;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Finds the bracket that closes a piece of JavaScript, past the strings, templates, comments and regular expressions
 * in it.
 */
final class JavaScriptBrackets {

    /** After these words a slash starts a regular expression. */
    private static final Set<String> BEFORE_OPERAND = Set.of(
            "return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else", "do", "instanceof");

    private final String source;
    private final int start;
    private final Deque<Character> open = new ArrayDeque<>();
    private int i;

    private JavaScriptBrackets(String source, int start) {
        this.source = source;
        this.start = start;
        this.i = start;
    }

    /**
     * Where the code that opens with the bracket at {@code start} ends.
     *
     * @return the index after the closing bracket
     * @throws IllegalArgumentException when there is none
     */
    static int end(String source, int start) {
        return new JavaScriptBrackets(source, start).end();
    }

    private int end() {
        while (i < source.length()) {
            char c = source.charAt(i);
            switch (c) {
                case '(', '[', '{' -> open.push(c);
                case ')', ']', '}' -> close(c);
                case '"', '\'' -> skipString(c);
                case '`' -> skipTemplate();
                case '/' -> skipSlash();
                default -> {}
            }
            i++;
            if (open.isEmpty()) {
                return i;
            }
        }
        throw unclosed();
    }

    private void close(char c) {
        char opener = open.pop();
        if ("([{".indexOf(opener) != ")]}".indexOf(c)) {
            throw new IllegalArgumentException(
                    "in \"" + excerpt() + "\" a \"" + opener + "\" is closed by a \"" + c + "\"");
        }
    }

    /** From the opening quote to the closing one. */
    private void skipString(char quote) {
        for (i++; i < source.length() && source.charAt(i) != quote; i++) {
            if (source.charAt(i) == '\\') {
                i++;
            }
        }
        if (i >= source.length()) {
            throw unclosed();
        }
    }

    private void skipTemplate() {
        for (i++; i < source.length() && source.charAt(i) != '`'; i++) {
            if (source.charAt(i) == '\\') {
                i++;
            } else if (source.startsWith("${", i)) {
                i = end(source, i + 1) - 1;
            }
        }
        if (i >= source.length()) {
            throw unclosed();
        }
    }

    private void skipSlash() {
        if (source.startsWith("//", i)) {
            int line = source.indexOf('\n', i);
            i = line < 0 ? source.length() : line;
        } else if (source.startsWith("/*", i)) {
            int close = source.indexOf("*/", i + 2);
            i = close < 0 ? source.length() : close + 1;
        } else if (isOperandNext()) {
            skipRegularExpression();
        }
    }

    private void skipRegularExpression() {
        boolean inClass = false;
        for (i++; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '\n' || (c == '/' && !inClass)) {
                return;
            }
        }
    }

    /** Whether what stands before this slash needs an operand, so that the slash does not divide. */
    private boolean isOperandNext() {
        int before = i - 1;
        while (before > start && Character.isWhitespace(source.charAt(before))) {
            before--;
        }
        char c = source.charAt(before);
        if (!Character.isJavaIdentifierPart(c)) {
            return c != ')' && c != ']' && c != '}' && c != '"' && c != '\'' && c != '`';
        }
        int word = before;
        while (word > start && Character.isJavaIdentifierPart(source.charAt(word - 1))) {
            word--;
        }
        return BEFORE_OPERAND.contains(source.substring(word, before + 1));
    }

    private IllegalArgumentException unclosed() {
        return new IllegalArgumentException("the expression \"" + excerpt() + "\" has no end");
    }

    private String excerpt() {
        return ExpressionText.shorten(source.substring(start - 1));
    }
}
