package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;
import java.util.Optional;

/**
 * An input of a process.
 *
 * @param id the short name, without document and process
 * @param defaultValue a value as in the document, file paths resolved against it; use {@code hasDefault} to tell
 *     "no default" from "default null"
 * @param binding tools only
 */
public record InputPort(
        String id,
        CwlType type,
        FileAttributes files,
        boolean hasDefault,
        Object defaultValue,
        Optional<InputBinding> binding,
        Optional<String> label,
        Optional<String> doc,
        Position position) {}
