package io.github.camelmesos.cwl.conformance;

import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Compares an output object with what a suite expects, as the public test harness documents: {@code Any} matches everything, a
 * location matches by its last part, a file's declared size and checksum must be those of the file that is there.
 */
public final class OutputComparison {

    /** Of a File or Directory, compared in their own way. */
    private static final Set<String> PLACES = Set.of("location", "path", "listing", "class");

    private OutputComparison() {}

    /** What differs; empty for a match. */
    public static Optional<String> difference(Object expected, Object actual) {
        return compare("outputs", expected, actual);
    }

    private static Optional<String> compare(String where, Object expected, Object actual) {
        if ("Any".equals(expected)) {
            return Optional.empty();
        }
        if (expected instanceof Map<?, ?> wanted) {
            return actual instanceof Map<?, ?> got
                    ? compareObjects(where, wanted, got)
                    : mismatch(where, expected, actual);
        }
        if (expected instanceof List<?> wanted) {
            return actual instanceof List<?> got ? compareLists(where, wanted, got) : mismatch(where, expected, actual);
        }
        if (expected instanceof Number wanted && actual instanceof Number got) {
            boolean same = new BigDecimal(wanted.toString()).compareTo(new BigDecimal(got.toString())) == 0;
            return same ? Optional.empty() : mismatch(where, expected, actual);
        }
        return Objects.equals(expected, actual) ? Optional.empty() : mismatch(where, expected, actual);
    }

    private static Optional<String> compareObjects(String where, Map<?, ?> expected, Map<?, ?> actual) {
        Object kind = expected.get("class");
        if ("File".equals(kind) || "Directory".equals(kind)) {
            return compareFiles(where, expected, actual);
        }
        Optional<String> difference = compareFields(where, expected, actual, Set.of());
        return difference.or(() -> actual.entrySet().stream()
                .filter(field -> field.getValue() != null && !expected.containsKey(field.getKey()))
                .findFirst()
                .map(field -> where + " has " + field.getKey() + ", which is not expected"));
    }

    private static Optional<String> compareFields(
            String where, Map<?, ?> expected, Map<?, ?> actual, Set<String> passOver) {
        for (Map.Entry<?, ?> field : expected.entrySet()) {
            String name = String.valueOf(field.getKey());
            if (!passOver.contains(name)) {
                Optional<String> difference = compare(where + "." + name, field.getValue(), actual.get(name));
                if (difference.isPresent()) {
                    return difference;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> compareLists(String where, List<?> expected, List<?> actual) {
        if (expected.size() != actual.size()) {
            return Optional.of(where + " has " + actual.size() + " elements, not " + expected.size());
        }
        for (int i = 0; i < expected.size(); i++) {
            Optional<String> difference = compare(where + "[" + i + "]", expected.get(i), actual.get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> compareFiles(String where, Map<?, ?> expected, Map<?, ?> actual) {
        if (!Objects.equals(expected.get("class"), actual.get("class"))) {
            return mismatch(where + ".class", expected.get("class"), actual.get("class"));
        }
        return comparePlace(where, expected, actual)
                .or(() -> FileFacts.difference(where, actual))
                .or(() -> compareFields(where, expected, actual, PLACES))
                .or(() -> compareListing(where, expected, actual));
    }

    private static Optional<String> comparePlace(String where, Map<?, ?> expected, Map<?, ?> actual) {
        Object wanted = expected.containsKey("path") ? expected.get("path") : expected.get("location");
        if (!(actual.get("location") instanceof String location)) {
            return Optional.of(where + " has no location");
        }
        String trimmed = location.endsWith("/") ? location.substring(0, location.length() - 1) : location;
        String decoded = URLDecoder.decode(trimmed.replace("+", "%2B"), StandardCharsets.UTF_8);
        if (wanted == null || "Any".equals(wanted)) {
            return Optional.empty();
        }
        String end = "/" + String.valueOf(wanted).replaceAll("/$", "");
        return trimmed.endsWith(end) || decoded.endsWith(end)
                ? Optional.empty()
                : mismatch(where + ".location", wanted, location);
    }

    /** The order of a listing says nothing. */
    private static Optional<String> compareListing(String where, Map<?, ?> expected, Map<?, ?> actual) {
        if (!(expected.get("listing") instanceof List<?> wanted)) {
            return Optional.empty();
        }
        if (!(actual.get("listing") instanceof List<?> got)) {
            return Optional.of(where + " has no listing");
        }
        List<Object> left = new ArrayList<>(got);
        for (Object entry : wanted) {
            Optional<Object> match = left.stream()
                    .filter(candidate -> compare(where, entry, candidate).isEmpty())
                    .findFirst();
            if (match.isEmpty()) {
                return Optional.of(where + ".listing has no " + entry + " but " + got);
            }
            left.remove(match.get());
        }
        return Optional.empty();
    }

    private static Optional<String> mismatch(String where, Object expected, Object actual) {
        return Optional.of(where + " is " + actual + ", not " + expected);
    }
}
