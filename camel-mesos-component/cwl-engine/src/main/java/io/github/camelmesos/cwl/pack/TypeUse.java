package io.github.camelmesos.cwl.pack;

import io.github.camelmesos.cwl.document.MapNode;

/**
 * Where a type is used. A named schema may have the bindings of every use; where it stands in place of its name, only those
 * are allowed that mean something there.
 */
enum TypeUse {
    TOOL_INPUT,
    TOOL_OUTPUT,
    /** Of what has no command line. */
    INPUT,
    OUTPUT;

    static TypeUse inputs(MapNode process) {
        return isTool(process) ? TOOL_INPUT : INPUT;
    }

    static TypeUse outputs(MapNode process) {
        return isTool(process) ? TOOL_OUTPUT : OUTPUT;
    }

    private static boolean isTool(MapNode process) {
        return process.string("class")
                .filter(name -> name.endsWith("CommandLineTool"))
                .isPresent();
    }

    /** Whether a field of a schema, or of a field of a record, is allowed. */
    boolean allows(MapNode.Entry field) {
        return switch (field.key()) {
            case "inputBinding" -> this == TOOL_INPUT || this == INPUT && isOfContents(field);
            case "loadContents", "loadListing" -> this == TOOL_INPUT || this == INPUT;
            case "outputBinding" -> this == TOOL_INPUT || this == TOOL_OUTPUT;
            default -> true;
        };
    }

    private static boolean isOfContents(MapNode.Entry binding) {
        return binding.value() instanceof MapNode map
                && map.entries().stream().allMatch(entry -> entry.key().equals("loadContents"));
    }
}
