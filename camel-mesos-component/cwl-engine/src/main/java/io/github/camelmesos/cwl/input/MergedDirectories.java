package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.value.DirectoryValue;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes one directory of those that have one name in a listing. What is in them is merged the same way. Files of one name stay
 * two: that is an error of whoever puts them in place.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#Directory">Directory, the field listing</a>
 */
public final class MergedDirectories {

    private MergedDirectories() {}

    /**
     * A value, the listings of its literal directories merged at all levels.
     *
     * @throws IOException when a directory cannot be read
     */
    public static Object in(Object value, StagingArea staging) throws IOException {
        return FileTree.<IOException, RuntimeException>map(value, object -> inObject(object, staging));
    }

    private static FileOrDirectory inObject(FileOrDirectory object, StagingArea staging) throws IOException {
        if (object.location().isPresent() && object instanceof DirectoryValue) {
            return object;
        }
        FileOrDirectory merged = object instanceof DirectoryValue directory ? inListing(directory, staging) : object;
        return FileTree.<IOException, RuntimeException>mapParts(merged, part -> inObject(part, staging));
    }

    /**
     * A literal directory, its listing merged at this level. Directories elsewhere are read where others have their name.
     *
     * @throws IOException when a directory cannot be read
     */
    public static DirectoryValue inListing(DirectoryValue literal, StagingArea staging) throws IOException {
        List<FileOrDirectory> entries = literal.listing().orElse(List.of());
        Map<String, List<DirectoryValue>> byName = new LinkedHashMap<>();
        for (FileOrDirectory entry : entries) {
            if (entry instanceof DirectoryValue directory) {
                byName.computeIfAbsent(directory.basename(), any -> new ArrayList<>(1))
                        .add(directory);
            }
        }
        if (byName.values().stream().allMatch(same -> same.size() == 1)) {
            return literal;
        }
        List<FileOrDirectory> merged = new ArrayList<>();
        for (FileOrDirectory entry : entries) {
            if (!(entry instanceof DirectoryValue)) {
                merged.add(entry);
            }
        }
        for (List<DirectoryValue> same : byName.values()) {
            merged.add(one(same, staging));
        }
        return literal.withListing(merged);
    }

    private static DirectoryValue one(List<DirectoryValue> same, StagingArea staging) throws IOException {
        DirectoryValue first = same.get(0);
        if (same.stream().allMatch(first::equals)) {
            return first;
        }
        List<FileOrDirectory> all = new ArrayList<>();
        for (DirectoryValue directory : same) {
            DirectoryValue listed =
                    (DirectoryValue) DirectoryListing.load(directory, LoadListing.SHALLOW_LISTING, staging);
            all.addAll(listed.listing().orElse(List.of()));
        }
        return new DirectoryValue(Optional.empty(), Optional.empty(), first.basename(), Optional.of(all));
    }
}
