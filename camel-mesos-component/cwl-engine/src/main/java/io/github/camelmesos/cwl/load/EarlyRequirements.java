package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.SourceDocument;
import java.util.Map;
import java.util.Optional;

/**
 * Requirements that came with v1.1, under the names by which documents of v1.0 use them: those of the extensions they
 * were before.
 */
final class EarlyRequirements {

    private static final String NAMESPACE = "http://commonwl.org/cwltool#";

    /** By the name in that namespace. */
    private static final Map<String, String> NAMES = Map.of(
            "LoadListingRequirement", "LoadListingRequirement",
            "InplaceUpdateRequirement", "InplaceUpdateRequirement",
            "TimeLimit", "ToolTimeLimit",
            "WorkReuse", "WorkReuse",
            "NetworkAccess", "NetworkAccess");

    private EarlyRequirements() {}

    /** The standard's name for it; empty where the name is no such extension. */
    static Optional<String> find(String name, SourceDocument document) {
        String iri = document.expand(name);
        return iri.startsWith(NAMESPACE)
                ? Optional.ofNullable(NAMES.get(iri.substring(NAMESPACE.length())))
                : Optional.empty();
    }
}
