/**
 * A Mesos cluster for one machine: {@code zookeeper} (the real server), {@code master} and {@code agent} (which speak the
 * documented HTTP API), {@code role} (the three as processes with Mesos' own flags). Master and agent are event loops of
 * one thread each ({@code loop}) with a small HTTP server on them ({@code http}).
 *
 * <p>What a scheduler, an operator client and a launcher need is here, and is compared in tests with recorded exchanges of
 * Apache Mesos. What is not, is answered 501: protobuf bodies, reservations, persistent volumes, weights, maintenance, agent
 * draining, task groups, custom executors, container images, nested containers, resource providers. Past one machine use
 * Apache Mesos itself, whose masters and agents do not mix with these.
 *
 * <p>Known differences: a master keeps no registry, so a new leader learns of agents, frameworks and tasks when they come
 * back; updates of a task are sent without waiting for the acknowledgement of the one before; shells that run one task after
 * the other stand in for executors; a sandbox is one directory, which the API finds by Mesos' paths too, and stays until the
 * work directory is removed; cpus are accounted for and not enforced; tasks inherit a few
 * variables of the agent's environment and not all of it.
 */
package io.github.camelmesos.embedded;
