package io.github.camelmesos.cwl.load;

/** Which parameters a type or a record field belongs to, since each may have other bindings. */
enum ParameterKind {
    TOOL_INPUT(true, true),
    TOOL_OUTPUT(false, true),
    INPUT(true, false),
    OUTPUT(false, false);

    private final boolean input;
    private final boolean tool;

    ParameterKind(boolean input, boolean tool) {
        this.input = input;
        this.tool = tool;
    }

    boolean isInput() {
        return input;
    }

    /** Of a CommandLineTool. */
    boolean isTool() {
        return tool;
    }
}
