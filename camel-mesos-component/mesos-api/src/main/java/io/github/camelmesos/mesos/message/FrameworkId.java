package io.github.camelmesos.mesos.message;

/** The id of a framework, given by the master when it subscribes. */
public record FrameworkId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
