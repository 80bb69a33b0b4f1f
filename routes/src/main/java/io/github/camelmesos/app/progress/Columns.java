package io.github.camelmesos.app.progress;

/** Text that comes from documents and jobs, made fit for one line of a terminal. */
final class Columns {

    private Columns() {}

    /**
     * At most {@code width} characters; what is cut off ends in dots. Control characters, which could move the cursor or
     * pretend to be output, become spaces.
     */
    static String cut(String text, int width) {
        String clean = clean(text);
        if (clean.length() <= width) {
            return clean;
        }
        return width < 4 ? clean.substring(0, Math.max(0, width)) : clean.substring(0, width - 3) + "...";
    }

    /** One line without control characters. */
    static String clean(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
    }
}
