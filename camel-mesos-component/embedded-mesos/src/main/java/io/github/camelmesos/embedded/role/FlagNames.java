package io.github.camelmesos.embedded.role;

import java.util.Set;
import java.util.TreeSet;

/**
 * The flags of a program.
 *
 * @param used that have an effect here; those in {@code switches} may stand without a value, or as {@code --no-name}
 * @param inapplicable that Mesos has and that mean nothing here: taken with a warning
 */
record FlagNames(Set<String> used, Set<String> switches, Set<String> inapplicable) {

    boolean isKnown(String name) {
        return used.contains(name) || inapplicable.contains(name);
    }

    /** A flag whose name is like this one, for messages; null where there is none. */
    String nearest(String name) {
        String best = null;
        int bestDistance = Math.max(2, name.length() / 3) + 1;
        Set<String> all = new TreeSet<>(used);
        all.addAll(inapplicable);
        for (String candidate : all) {
            int distance = distance(name, candidate);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
