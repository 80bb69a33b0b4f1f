package io.github.camelmesos.mesos.message;

/** The id of a task, chosen by the framework: unique within it, without {@code /}, at most 255 bytes. */
public record TaskId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
