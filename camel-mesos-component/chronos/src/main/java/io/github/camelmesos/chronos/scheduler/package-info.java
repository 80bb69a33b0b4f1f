/** The bundled scheduler: Chronos' REST API and a Mesos framework over the v1 HTTP API, in one JVM. */
package io.github.camelmesos.chronos.scheduler;
