package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.expression.Template.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads parameter references.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#Parameter_references">Parameter references</a>
 */
final class ReferenceParser {

    private static final Set<String> ROOTS = Set.of("inputs", "self", "runtime", "null");
    private static final int MAX_INDEX_DIGITS = 9;

    private final String code;
    private int i;

    private ReferenceParser(String code) {
        this.code = code;
        this.i = 2;
    }

    /** The reference that this code, {@code $(...)} and all, is; empty when it is none. */
    static Optional<Reference> parse(String code) {
        return code.startsWith("$(") ? new ReferenceParser(code).reference() : Optional.empty();
    }

    private Optional<Reference> reference() {
        skipSpace();
        String root = symbol();
        if (!ROOTS.contains(root)) {
            return Optional.empty();
        }
        List<Object> segments = new ArrayList<>();
        while (true) {
            skipSpace();
            char c = code.charAt(i);
            if (c == ')') {
                return i == code.length() - 1
                        ? Optional.of(new Reference(root, List.copyOf(segments), code))
                        : Optional.empty();
            }
            Object segment = c == '.' ? field() : c == '[' ? bracket() : null;
            if (segment == null) {
                return Optional.empty();
            }
            segments.add(segment);
        }
    }

    private Object field() {
        i++;
        String name = symbol();
        return name.isEmpty() ? null : name;
    }

    private Object bracket() {
        i++;
        char c = code.charAt(i);
        Object segment = c == '"' || c == '\'' ? quoted(c) : index();
        if (segment == null || code.charAt(i) != ']') {
            return null;
        }
        i++;
        return segment;
    }

    private String quoted(char quote) {
        StringBuilder key = new StringBuilder();
        for (i++; code.charAt(i) != quote; i++) {
            if (code.charAt(i) == '\\') {
                i++;
                // Other escapes than these mean what JavaScript says they mean.
                if ("'\"\\".indexOf(code.charAt(i)) < 0) {
                    return null;
                }
            }
            key.append(code.charAt(i));
        }
        i++;
        return key.toString();
    }

    private Integer index() {
        int start = i;
        while (Character.digit(code.charAt(i), 10) >= 0) {
            i++;
        }
        int digits = i - start;
        return digits == 0 || digits > MAX_INDEX_DIGITS ? null : Integer.valueOf(code.substring(start, i));
    }

    private String symbol() {
        int start = i;
        while (i < code.length()) {
            int c = code.codePointAt(i);
            if (!Character.isLetterOrDigit(c) && c != '_') {
                break;
            }
            i += Character.charCount(c);
        }
        return code.substring(start, i);
    }

    private void skipSpace() {
        while (Character.isWhitespace(code.charAt(i))) {
            i++;
        }
    }
}
