package io.github.camelmesos.cwl.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** A checkout of a public conformance suite. */
public final class ConformanceSuite {

    /** Names the directory of a suite. */
    public static final String PROPERTY = "cwl.suite";

    private static final String INDEX = "conformance_tests.yaml";

    private ConformanceSuite() {}

    /** The suite that the build names, where it is there. */
    public static Optional<Path> configured() {
        return Optional.ofNullable(System.getProperty(PROPERTY))
                .map(directory -> Path.of(directory).toAbsolutePath().normalize())
                .filter(directory -> Files.isRegularFile(directory.resolve(INDEX)));
    }

    /**
     * Every test of a suite, in its order.
     *
     * @throws IOException when its index cannot be read
     */
    public static List<ConformanceCase> load(Path suite) throws IOException {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        List<ConformanceCase> tests = new ArrayList<>();
        try (InputStream index = Files.newInputStream(suite.resolve(INDEX))) {
            for (Object entry : (List<?>) new Load(settings).loadFromInputStream(index)) {
                tests.add(test(suite, (Map<?, ?>) entry));
            }
        }
        return tests;
    }

    @SuppressWarnings("unchecked")
    private static ConformanceCase test(Path suite, Map<?, ?> entry) {
        return new ConformanceCase(
                suite,
                String.valueOf(entry.get("id")),
                String.valueOf(entry.get("doc")),
                String.valueOf(entry.get("tool")),
                Optional.ofNullable((String) entry.get("job")),
                Optional.ofNullable((Map<String, Object>) entry.get("output")),
                Boolean.TRUE.equals(entry.get("should_fail")),
                entry.get("tags") instanceof List<?> tags
                        ? tags.stream().map(String::valueOf).toList()
                        : List.of());
    }
}
