package io.github.camelmesos.cwl.model;

import io.github.camelmesos.cwl.document.Position;
import java.util.List;
import java.util.Optional;

/** Something that can be run: a tool, a workflow. */
public sealed interface CwlProcess permits CommandLineTool, ExpressionTool, Workflow, Operation {

    /** What every process has. */
    ProcessHeader header();

    default String id() {
        return header().id();
    }

    /** The fragment of the id, or the document's file name without its ending: a name for people. */
    default String shortName() {
        String last = id().substring(Math.max(id().lastIndexOf('/'), id().lastIndexOf('#')) + 1);
        int dot = last.lastIndexOf('.');
        String name = dot > 0 ? last.substring(0, dot) : last;
        return name.isEmpty() ? "process" : name;
    }

    default CwlVersion cwlVersion() {
        return header().cwlVersion();
    }

    default List<InputPort> inputs() {
        return header().inputs();
    }

    default List<OutputPort> outputs() {
        return header().outputs();
    }

    default Requirements requirements() {
        return header().requirements();
    }

    default Position position() {
        return header().position();
    }

    default Optional<InputPort> input(String id) {
        return inputs().stream().filter(port -> port.id().equals(id)).findFirst();
    }

    default Optional<OutputPort> output(String id) {
        return outputs().stream().filter(port -> port.id().equals(id)).findFirst();
    }
}
