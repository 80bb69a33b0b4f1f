/**
 * The Mesos v1 HTTP API: {@code message} (what travels), {@code resource} (arithmetic on what is offered), {@code
 * recordio} (the framing of event streams), {@code http} (the transport), {@code leader} (which master leads), {@code
 * scheduler} and {@code operator} (the two clients).
 *
 * @see <a href="https://mesos.apache.org/documentation/latest/scheduler-http-api/">Scheduler HTTP API</a>
 * @see <a href="https://mesos.apache.org/documentation/latest/operator-http-api/">Operator HTTP API</a>
 */
package io.github.camelmesos.mesos;
