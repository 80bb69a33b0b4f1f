package io.github.camelmesos.cwl.tool;

import java.util.regex.Pattern;

/** Quoting for a POSIX shell. */
final class ShellWord {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");

    private ShellWord() {}

    /** A word that a shell reads as exactly this text. */
    static String quote(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\"'\"'") + "'";
    }
}
