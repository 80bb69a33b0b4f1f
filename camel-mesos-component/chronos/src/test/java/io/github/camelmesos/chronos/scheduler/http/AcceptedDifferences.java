package io.github.camelmesos.chronos.scheduler.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The differences from real Chronos that the documentation lists, by recorded exchange, with the status given here. */
final class AcceptedDifferences {

    private static final Pattern ROW = Pattern.compile("\\| (`[^|]+`) \\| [^|]+ \\| (\\d{3})[^|]* \\| [^|]+ \\|");

    private AcceptedDifferences() {}

    static Map<String, String> read() {
        Map<String, String> differences = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(Path.of("DIFFERENCES.md"))) {
                Matcher row = ROW.matcher(line);
                if (row.matches()) {
                    for (String name : row.group(1).split(", ")) {
                        differences.put(name.replace("`", ""), row.group(2));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return differences;
    }
}
