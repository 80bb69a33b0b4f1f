package io.github.camelmesos.cwl.tool;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * One component of a POSIX pathname pattern: {@code *}, {@code ?}, {@code [...]} and backslash. What is not written in
 * a pattern does not match a leading dot.
 */
final class GlobPattern {

    private final String text;
    private final Pattern pattern;

    GlobPattern(String text) {
        this.text = text;
        this.pattern = isPattern(text) ? compile(text) : null;
    }

    /** True for a plain name. */
    boolean isName() {
        return pattern == null;
    }

    /** The plain name. */
    String name() {
        return text;
    }

    boolean matches(String name) {
        boolean hidden = name.startsWith(".") && !text.startsWith(".") && !text.startsWith("\\.");
        return !hidden && pattern.matcher(name).matches();
    }

    private static boolean isPattern(String text) {
        return text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[' || c == '\\');
    }

    private static Pattern compile(String glob) {
        StringBuilder regex = new StringBuilder();
        int i = 0;
        while (i < glob.length()) {
            char c = glob.charAt(i);
            int close = c == '[' ? closingBracket(glob, i) : -1;
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else if (close > 0) {
                regex.append(bracket(glob.substring(i + 1, close)));
                i = close;
            } else {
                if (c == '\\' && i + 1 < glob.length()) {
                    i++;
                }
                regex.append(Pattern.quote(glob.substring(i, i + 1)));
            }
            i++;
        }
        try {
            return Pattern.compile(regex.toString(), Pattern.DOTALL);
        } catch (PatternSyntaxException e) {
            throw new IllegalArgumentException("\"" + glob + "\" is no pattern: " + e.getDescription(), e);
        }
    }

    /** A bracket is closed by the first one that is not its first character; if there is none, it is itself. */
    private static int closingBracket(String glob, int open) {
        int first = open + 1;
        if (first < glob.length() && (glob.charAt(first) == '!' || glob.charAt(first) == '^')) {
            first++;
        }
        int from = first + 1;
        int close = glob.indexOf(']', from);
        int classStart = glob.indexOf("[:", first);
        while (classStart >= 0 && classStart < close) {
            int classEnd = glob.indexOf(":]", classStart + 2);
            if (classEnd < 0) {
                break;
            }
            close = glob.indexOf(']', classEnd + 2);
            classStart = glob.indexOf("[:", classEnd + 2);
        }
        return close;
    }

    private static String bracket(String inside) {
        boolean negated = inside.startsWith("!") || inside.startsWith("^");
        StringBuilder set = new StringBuilder(negated ? "[^" : "[");
        String characters = negated ? inside.substring(1) : inside;
        int i = 0;
        while (i < characters.length()) {
            int end = characters.startsWith("[:", i) ? characters.indexOf(":]", i) : -1;
            if (end > 0) {
                set.append("\\p{")
                        .append(posixClass(characters.substring(i + 2, end)))
                        .append('}');
                i = end + 2;
                continue;
            }
            char c = characters.charAt(i);
            boolean range = c == '-' && i > 0 && i < characters.length() - 1;
            if (!range && !Character.isLetterOrDigit(c)) {
                set.append('\\');
            }
            set.append(c);
            i++;
        }
        return set.append(']').toString();
    }

    private static String posixClass(String name) {
        return switch (name) {
            case "xdigit" -> "XDigit";
            default -> name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
        };
    }
}
