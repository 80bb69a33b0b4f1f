package io.github.camelmesos.cwl.conformance;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One test of a conformance suite.
 *
 * @param tool path of the document, with {@code #id} for a process of it, relative to the suite
 * @param job path of the job order, relative to the suite
 * @param output what must come out; empty where the suite does not say
 * @param shouldFail whether the run must fail
 */
public record ConformanceCase(
        Path suite,
        String id,
        String doc,
        String tool,
        Optional<String> job,
        Optional<Map<String, Object>> output,
        boolean shouldFail,
        List<String> tags) {}
