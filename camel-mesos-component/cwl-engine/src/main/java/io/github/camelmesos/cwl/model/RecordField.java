package io.github.camelmesos.cwl.model;

import java.util.Optional;

/** A field of a record schema. Input records use {@code binding}, output records {@code outputBinding}. */
public record RecordField(
        String name,
        CwlType type,
        FileAttributes files,
        Optional<InputBinding> binding,
        Optional<OutputBinding> outputBinding) {}
