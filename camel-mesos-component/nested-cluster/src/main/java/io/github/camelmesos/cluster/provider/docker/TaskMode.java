package io.github.camelmesos.cluster.provider.docker;

/** How the tasks of agents that are containers start containers themselves. */
enum TaskMode {
    /** Beside their agent, by the host's engine. */
    SOCKET,
    /** Inside of their agent, by an engine of its own. */
    DIND,
    /** Not at all. */
    NONE
}
