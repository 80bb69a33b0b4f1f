package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;
import java.util.Optional;

/**
 * An output of a process. {@code stdout} and {@code stderr} types are resolved to File with a glob.
 *
 * @param id the short name
 * @param binding tools only
 * @param source workflows only
 */
public record OutputPort(
        String id,
        CwlType type,
        FileAttributes files,
        Optional<OutputBinding> binding,
        Optional<LinkSource> source,
        Optional<String> label,
        Optional<String> doc,
        Position position) {}
