package io.github.camelmesos.app.entrance;

import io.github.camelmesos.launcher.objects.ObjectStores;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where in object stores the outputs of submissions may go: what is there, somebody who submits can overwrite.
 *
 * @param prefixes whatever is below one of them
 */
public record OutputStores(List<URI> prefixes) {

    public OutputStores {
        prefixes = List.copyOf(prefixes);
    }

    /**
     * Of {@code s3://BUCKET/NAME}, several with commas between.
     *
     * @throws IllegalArgumentException when it is something else
     */
    public static OutputStores parse(String text) {
        return new OutputStores(Stream.of(text.split(","))
                .map(String::strip)
                .filter(prefix -> !prefix.isEmpty())
                .map(OutputStores::prefix)
                .toList());
    }

    private static URI prefix(String text) {
        URI uri = URI.create(text);
        if (!ObjectStores.isObject(uri) || uri.getHost() == null) {
            throw new IllegalArgumentException("'" + text + "' is no place in an object store; write s3://BUCKET/NAME");
        }
        return uri;
    }

    /**
     * Refuses a place that is not below one of these.
     *
     * @throws IllegalArgumentException that says which may be used
     */
    void require(URI store) {
        if (prefixes.stream().noneMatch(prefix -> isBelow(prefix, store))) {
            String allowed = prefixes.isEmpty()
                    ? "outputs go to the outbox; camelmesos.submissions.outputs may allow other places"
                    : "outputs may go below "
                            + prefixes.stream().map(URI::toString).collect(Collectors.joining(", "));
            throw new IllegalArgumentException("outputDirectory: " + store + " is not allowed here, " + allowed);
        }
    }

    private static boolean isBelow(URI prefix, URI store) {
        if (store.isOpaque()) {
            return false;
        }
        List<String> allowed = names(prefix);
        List<String> asked = names(store);
        return prefix.getScheme().equals(store.getScheme())
                && prefix.getHost().equals(store.getHost())
                && store.getRawQuery() == null
                && store.getRawFragment() == null
                && asked.size() >= allowed.size()
                && asked.subList(0, allowed.size()).equals(allowed)
                && !asked.contains("..")
                && !asked.contains(".");
    }

    private static List<String> names(URI uri) {
        return Arrays.stream(uri.getPath().split("/"))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
