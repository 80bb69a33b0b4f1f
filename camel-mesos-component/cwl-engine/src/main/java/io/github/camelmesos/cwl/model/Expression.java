package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;

/**
 * A field that may hold an expression: a literal JSON value, or a string with parameter references or JavaScript in it.
 * Whether a string is one is decided by the evaluator.
 *
 * @param source null, Boolean, Number, String, List or Map, as in the document
 * @param position where it stands
 */
public record Expression(Object source, Position position) {}
