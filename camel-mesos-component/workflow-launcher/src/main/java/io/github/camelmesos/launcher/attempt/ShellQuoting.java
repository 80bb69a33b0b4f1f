package io.github.camelmesos.launcher.attempt;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Words for a POSIX shell that mean nothing but themselves. */
final class ShellQuoting {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellQuoting() {}

    static String quote(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /** The first word is always quoted, so that it is neither a keyword nor an assignment. */
    static String command(List<String> words) {
        return "'" + words.get(0).replace("'", "'\\''") + "'"
                + words.stream().skip(1).map(word -> " " + quote(word)).collect(Collectors.joining());
    }
}
