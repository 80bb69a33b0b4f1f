package io.github.camelmesos.mesos.message;

/** The id of a task, chosen by the framework: unique within it, without {@code /}, at most 255 bytes. */
public record TaskId(String value) {
    @Override
    public String toString() {
        return value;
    }

    // Written out: a record's own methods load method handles, 20 ms of a cold start, and ids are keys everywhere.
    @Override
    public boolean equals(Object other) {
        return other instanceof TaskId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
