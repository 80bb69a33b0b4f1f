package io.github.camelmesos.cwl.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** The names in one directory of outputs: a name that is taken gets a number, and secondary files get it with their file. */
final class OutputNames {

    private final Predicate<String> reserved;
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> lastNumbers = new HashMap<>();

    /** @param reserved true for names that must not be used, because something stands there that must stay */
    OutputNames(Predicate<String> reserved) {
        this.reserved = reserved;
    }

    /**
     * Names for a file and what belongs to it.
     *
     * @param names the file's, then those of its secondary files
     * @return as many names, none given before
     */
    List<String> claim(List<String> names) {
        int number = lastNumbers.getOrDefault(names.get(0), 0);
        List<String> candidates;
        do {
            number++;
            candidates = numbered(names, number);
        } while (candidates.stream().anyMatch(name -> taken.contains(name) || reserved.test(name)));
        lastNumbers.put(names.get(0), number);
        taken.addAll(candidates);
        return candidates;
    }

    private static List<String> numbered(List<String> names, int number) {
        if (number == 1) {
            return names;
        }
        String primary = names.get(0);
        String root = root(primary);
        String newRoot = root + "_" + number;
        String newPrimary = newRoot + primary.substring(root.length());
        List<String> numbered = new ArrayList<>();
        for (String name : names) {
            if (name.startsWith(primary)) {
                numbered.add(newPrimary + name.substring(primary.length()));
            } else if (name.startsWith(root)) {
                numbered.add(newRoot + name.substring(root.length()));
            } else {
                String ownRoot = root(name);
                numbered.add(ownRoot + "_" + number + name.substring(ownRoot.length()));
            }
        }
        return numbered;
    }

    private static String root(String name) {
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? name : name.substring(0, dot);
    }
}
