package io.github.camelmesos.chronos.job;

import java.util.Arrays;
import java.util.List;

/**
 * Whose job it is.
 *
 * @param owner mail addresses, comma separated, that notifications name
 * @param ownerName a person's name
 * @param description free text
 */
public record JobOwner(String owner, String ownerName, String description) {

    /** Nobody in particular. */
    public static final JobOwner NONE = new JobOwner("", "", "");

    /** The single addresses. */
    public List<String> addresses() {
        return Arrays.stream(owner.split(","))
                .map(String::trim)
                .filter(address -> !address.isEmpty())
                .toList();
    }
}
