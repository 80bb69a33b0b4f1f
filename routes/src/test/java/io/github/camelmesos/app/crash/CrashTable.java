package io.github.camelmesos.app.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/**
 * The table of what was seen, as it has to be in the documentation. {@code -Ddocs.update=true} writes it there.
 */
final class CrashTable {

    private static final Path DOCUMENT =
            Path.of(System.getProperty("camelmesos.home"), "camel-mesos-component/nested-cluster/CRASHES.md");
    private static final String HEAD = """
            | killed while | left until a launcher comes | jobs begun in all, of 2 | then |
            |---|---|---|---|
            """;

    private final String provider;
    private final Map<KillPoint, String> rows = new EnumMap<>(KillPoint.class);

    CrashTable(String provider) {
        this.provider = provider;
    }

    synchronized void seen(KillPoint point, String left, String begun, String end) {
        rows.put(point, "| " + point.description() + " | " + left + " | " + begun + " | " + end + " |\n");
    }

    /** Checks the document when all rows are there. */
    synchronized void check() throws IOException {
        if (rows.size() < KillPoint.values().length) {
            return;
        }
        String begin = "<!-- " + provider + " -->\n";
        String table = HEAD + String.join("", rows.values());
        String text = Files.readString(DOCUMENT);
        int from = text.indexOf(begin) + begin.length();
        assertThat(from).as("%s has a place for %s", DOCUMENT, provider).isGreaterThanOrEqualTo(begin.length());
        int to = text.indexOf("<!-- end -->", from);
        if (Boolean.getBoolean("docs.update")) {
            Files.writeString(DOCUMENT, text.substring(0, from) + table + text.substring(to));
        } else {
            assertThat(text.substring(from, to))
                    .as("the table of %s in %s; -Ddocs.update=true writes it", provider, DOCUMENT)
                    .isEqualTo(table);
        }
    }
}
