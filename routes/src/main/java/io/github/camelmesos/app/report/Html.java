package io.github.camelmesos.app.report;

import java.time.Duration;
import java.util.Locale;

/** Text and amounts as they stand in HTML and SVG. */
final class Html {

    private Html() {}

    /** Text that means nothing but itself, also within an attribute's quotes. */
    static String text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.appendCodePoint(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
            }
        });
        return out.toString();
    }

    /** {@code 0.35 s}, {@code 12.3 s}, {@code 4 min 05 s}, {@code 3 h 20 min}. */
    static String time(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        if (seconds < 10) {
            return number("%.2f s", seconds);
        }
        if (seconds < 120) {
            return number("%.1f s", seconds);
        }
        return duration.toMinutes() < 120
                ? duration.toMinutes() + " min " + number("%02d s", duration.toSecondsPart())
                : duration.toHours() + " h " + number("%02d min", duration.toMinutesPart());
    }

    static String seconds(double seconds) {
        return time(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    static String memory(long mib) {
        return mib < 10_240 ? mib + " MiB" : number("%.1f GiB", mib / 1024.0);
    }

    /** With a point for fractions, wherever the launcher runs. */
    static String number(String format, Object value) {
        return String.format(Locale.ROOT, format, value);
    }

    /** The end of a long name tells more than its start. */
    static String brief(String name, int longest) {
        return name.length() <= longest ? name : "…" + name.substring(name.length() - longest + 1);
    }
}
