package io.github.camelmesos.cwl.model;

/** Operation: an abstract process; can be validated and drawn, not run. */
public record Operation(ProcessHeader header) implements CwlProcess {}
