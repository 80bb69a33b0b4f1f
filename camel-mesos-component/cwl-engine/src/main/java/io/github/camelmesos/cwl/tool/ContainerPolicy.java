package io.github.camelmesos.cwl.tool;

/** Whether tools run in the containers they ask for. */
public enum ContainerPolicy {
    /** DockerRequirement is obeyed, as a requirement and as a hint. */
    USE,
    /** Everything runs on the host ({@code --no-container}). */
    IGNORE
}
