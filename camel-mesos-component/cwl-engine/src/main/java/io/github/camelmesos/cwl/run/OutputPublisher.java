package io.github.camelmesos.cwl.run;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.input.MergedDirectories;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Brings the files of a run's outputs into the output directory: what the run made is moved, what it was given is copied. Output
 * files that are not among the final outputs stay where they are.
 */
final class OutputPublisher {

    private final RunStaging staging;
    private final Path outputDirectory;

    OutputPublisher(RunStaging staging, Path outputDirectory) {
        this.staging = staging;
        this.outputDirectory = outputDirectory;
    }

    /**
     * The outputs with their final locations, paths, sizes and checksums; directories with all of their listing.
     *
     * @throws CwlException when an output links to what is no business of the run's
     * @throws IOException when a file cannot be moved, copied or read
     */
    Map<String, Object> publish(Map<String, Object> values) throws CwlException, IOException {
        Path root = Files.createDirectories(outputDirectory).toRealPath();
        Map<?, ?> outputs = (Map<?, ?>) MergedDirectories.in(values, staging);
        OutputClaims claims = new OutputClaims(staging);
        claims.collect(outputs);
        OutputDirectory target = new OutputDirectory(root, staging, claims);
        Map<String, Object> published = new LinkedHashMap<>();
        for (Map.Entry<?, ?> output : outputs.entrySet()) {
            published.put((String) output.getKey(), publish(output.getValue(), target));
        }
        return Collections.unmodifiableMap(published);
    }

    private static Object publish(Object value, OutputDirectory target) throws CwlException, IOException {
        if (value instanceof FileOrDirectory object) {
            return target.place(object);
        }
        if (value instanceof List<?> list) {
            List<Object> published = new ArrayList<>(list.size());
            for (Object element : list) {
                published.add(publish(element, target));
            }
            return Collections.unmodifiableList(published);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> published = new LinkedHashMap<>();
            for (Map.Entry<?, ?> field : map.entrySet()) {
                published.put(String.valueOf(field.getKey()), publish(field.getValue(), target));
            }
            return Collections.unmodifiableMap(published);
        }
        return value;
    }
}
