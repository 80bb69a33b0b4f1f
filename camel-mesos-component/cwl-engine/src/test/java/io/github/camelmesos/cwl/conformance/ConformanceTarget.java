package io.github.camelmesos.cwl.conformance;

import java.nio.file.Path;
import java.util.Map;

/** Something that runs CWL and is to be tested. */
@FunctionalInterface
public interface ConformanceTarget {

    /**
     * Runs a document.
     *
     * @param test names document and job order
     * @param outputDirectory where outputs go
     * @return the output object as JSON values
     * @throws Exception when the run failed, whatever the reason
     */
    Map<String, Object> run(ConformanceCase test, Path outputDirectory) throws Exception;
}
