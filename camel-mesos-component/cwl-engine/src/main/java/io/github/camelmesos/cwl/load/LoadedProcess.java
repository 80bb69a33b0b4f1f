package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Problem;
import io.github.camelmesos.cwl.model.CwlProcess;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A process that has been read, checked and found valid.
 *
 * @param warnings what its author should know
 * @param schemas {@code $schemas} of the document: ontologies for {@code format}
 * @param namespaces {@code $namespaces} of the document: prefix to IRI
 */
public record LoadedProcess(
        CwlProcess process, List<Problem> warnings, List<URI> schemas, Map<String, String> namespaces) {

    public LoadedProcess {
        warnings = List.copyOf(warnings);
        schemas = List.copyOf(schemas);
        namespaces = Map.copyOf(namespaces);
    }
}
