package io.github.camelmesos.cwl.input;

/**
 * Applies the patterns of {@code secondaryFiles}.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#SecondaryFileSchema">SecondaryFileSchema</a>
 */
public final class SecondaryFileNames {

    private SecondaryFileNames() {}

    /** The name a pattern makes of a primary file's: each leading caret takes an extension away, the rest is added. */
    public static String of(String basename, String pattern) {
        String name = basename;
        int i = 0;
        for (; i < pattern.length() && pattern.charAt(i) == '^'; i++) {
            int dot = name.lastIndexOf('.');
            name = dot < 0 ? name : name.substring(0, dot);
        }
        return name + pattern.substring(i);
    }
}
