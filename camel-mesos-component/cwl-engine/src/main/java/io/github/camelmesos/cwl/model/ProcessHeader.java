package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;
import java.util.List;
import java.util.Optional;

/**
 * What every process has.
 *
 * @param id the full id, a URI with a fragment for a process of a {@code $graph}
 * @param requirements own requirements and hints; those of steps and outer workflows are added when it runs
 * @param intent {@code intent} IRIs
 */
public record ProcessHeader(
        String id,
        CwlVersion cwlVersion,
        Optional<String> label,
        Optional<String> doc,
        List<InputPort> inputs,
        List<OutputPort> outputs,
        Requirements requirements,
        List<String> intent,
        Position position) {

    public ProcessHeader {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        intent = List.copyOf(intent);
    }
}
