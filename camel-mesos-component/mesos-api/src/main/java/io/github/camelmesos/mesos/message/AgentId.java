package io.github.camelmesos.mesos.message;

/** The id of an agent, given by the master when it registers. */
public record AgentId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
