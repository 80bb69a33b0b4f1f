package io.github.camelmesos.cwl.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** CommandLineTool. Exit code sets are empty where the document gives none (then 0 alone is success). */
public record CommandLineTool(
        ProcessHeader header,
        List<String> baseCommand,
        List<Argument> arguments,
        Optional<Expression> stdin,
        Optional<Expression> stdout,
        Optional<Expression> stderr,
        Set<Integer> successCodes,
        Set<Integer> temporaryFailCodes,
        Set<Integer> permanentFailCodes)
        implements CwlProcess {

    /** An entry of {@code arguments}; a plain string or expression becomes a binding with that valueFrom. */
    public record Argument(InputBinding binding) {}
}
