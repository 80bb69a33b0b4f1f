package io.github.camelmesos.cwl.model;

/** ExpressionTool: runs in the engine, needs no job. */
public record ExpressionTool(ProcessHeader header, Expression expression) implements CwlProcess {}
