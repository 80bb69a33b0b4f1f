package io.github.camelmesos.cwl.conformance;

import java.net.URI;
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
        List<String> tags) {

    /** The document, with a fragment where it names a process. */
    public URI toolUri() {
        int hash = tool.indexOf('#');
        String file = hash < 0 ? tool : tool.substring(0, hash);
        String fragment = hash < 0 ? "" : tool.substring(hash);
        return URI.create(suite.resolve(file).toUri() + fragment);
    }

    /** The job order, where there is one. */
    public Optional<URI> jobUri() {
        return job.map(file -> suite.resolve(file).toUri());
    }
}
