package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.model.Requirement;
import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The input object of a run.
 *
 * @param inputs values as {@code cwl.value} says, locations absolute; not yet checked against any process
 * @param tool {@code cwl:tool}: the document to run
 * @param requirements {@code cwl:requirements}: they win over those of the document
 * @param positions where each input stands
 */
public record JobOrder(
        Map<String, Object> inputs,
        Optional<URI> tool,
        List<Requirement> requirements,
        Map<String, Position> positions) {

    /** No inputs at all. */
    public static final JobOrder EMPTY = new JobOrder(Map.of(), Optional.empty(), List.of(), Map.of());

    public JobOrder {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        requirements = List.copyOf(requirements);
        positions = Map.copyOf(positions);
    }
}
