/**
 * A Mesos master. One event loop owns everything: {@link Cluster} is what it knows, {@link Allocator} makes offers,
 * {@link SchedulerCalls}, {@link OperatorCalls}, {@link AgentCalls} and {@link V0Endpoints} answer requests, {@link
 * Leadership} takes part in the election.
 */
package io.github.camelmesos.embedded.master;
