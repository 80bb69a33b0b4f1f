package io.github.camelmesos.cluster.yaml;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody who wrote a name that does not exist most likely meant. */
public final class NearestName {

    private static final int MOST_EDITS = 2;

    private NearestName() {}

    /** {@code did you mean 'cpus'? known here are cpus, memory}. */
    public static String suggest(String name, Collection<String> known) {
        return of(name, known).map(near -> "did you mean '" + near + "'? ").orElse("") + "known here are "
                + String.join(", ", known);
    }

    /** The known name that takes fewest edits, if it takes few. */
    static Optional<String> of(String name, Collection<String> known) {
        return known.stream()
                .filter(each -> edits(name, each) <= Math.min(MOST_EDITS, each.length() - 1))
                .min(Comparator.comparingInt(each -> edits(name, each)));
    }

    /** Levenshtein's distance, case aside. */
    private static int edits(String a, String b) {
        String from = a.toLowerCase(Locale.ROOT);
        String to = b.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
