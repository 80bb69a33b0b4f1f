package io.github.camelmesos.mesos.message;

/** The id of an agent, given by the master when it registers. */
public record AgentId(String value) {
    @Override
    public String toString() {
        return value;
    }

    // Written out: a record's own methods load method handles, 20 ms of a cold start, and ids are keys everywhere.
    @Override
    public boolean equals(Object other) {
        return other instanceof AgentId that && value.equals(that.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }
}
