package io.github.camelmesos.cwl.value;

import java.util.Comparator;

/** The order of strings in UTF-8 and in POSIX' own locale: by code points. That of {@code String} differs above U+FFFF. */
public enum CodePointOrder implements Comparator<String> {
    INSTANCE;

    @Override
    public int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            if (a.charAt(i) != b.charAt(i)) {
                return Integer.compare(a.codePointAt(i), b.codePointAt(i));
            }
        }
        return Integer.compare(a.length(), b.length());
    }
}
