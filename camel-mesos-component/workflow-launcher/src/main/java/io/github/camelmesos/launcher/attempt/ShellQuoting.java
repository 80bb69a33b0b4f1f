package io.github.camelmesos.launcher.attempt;

import java.util.List;
import java.util.stream.Collectors;

/** Words for a POSIX shell that mean nothing but themselves. */
public final class ShellQuoting {

    private static final String PLAIN = "_@%+=:,./-";

    private ShellQuoting() {}

    /** One word. */
    public static String quote(String word) {
        return isPlain(word) ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static boolean isPlain(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            boolean alphanumeric = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!alphanumeric && PLAIN.indexOf(c) < 0) {
                return false;
            }
        }
        return !word.isEmpty();
    }

    /** The first word is always quoted, so that it is neither a keyword nor an assignment. */
    static String command(List<String> words) {
        return "'" + words.get(0).replace("'", "'\\''") + "'"
                + words.stream().skip(1).map(word -> " " + quote(word)).collect(Collectors.joining());
    }
}
