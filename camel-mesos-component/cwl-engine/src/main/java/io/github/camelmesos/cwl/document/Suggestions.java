package io.github.camelmesos.cwl.document;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** Finds what an author probably meant. */
public final class Suggestions {

    /** Names are not longer, and comparing longer ones takes long. */
    private static final int LONGEST = 100;

    private Suggestions() {}

    /** {@code did you mean 'x'?}, or the list of what there is where it is short; empty where neither helps. */
    public static Optional<String> forName(String wrong, Collection<String> known) {
        Optional<String> near = nearest(wrong, known);
        if (near.isPresent()) {
            return Optional.of("did you mean '" + near.get() + "'?");
        }
        return known.isEmpty() || known.size() > 12
                ? Optional.empty()
                : Optional.of("there is: " + String.join(", ", new TreeSet<>(known)));
    }

    /** The known name closest to a wrong one, if any is close enough to be meant. */
    public static Optional<String> nearest(String wrong, Collection<String> known) {
        if (wrong.length() > LONGEST) {
            return Optional.empty();
        }
        int limit = Math.max(1, wrong.length() / 3);
        String best = null;
        int bestDistance = limit + 1;
        for (String name : known) {
            if (Math.abs(name.length() - wrong.length()) >= bestDistance) {
                continue;
            }
            int distance = distance(wrong.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT), bestDistance);
            if (distance < bestDistance) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** Insertions, deletions, replacements and swaps of neighbours between two words; no less than enough if it is. */
    private static int distance(String a, String b, int enough) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
                least = Math.min(least, current[j]);
            }
            if (least > enough) {
                return enough;
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
