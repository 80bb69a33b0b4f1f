/**
 * A Mesos cluster for one machine: {@code zookeeper} (the real server), {@code master} and {@code agent} (which speak the
 * documented HTTP API), {@code role} (the three as processes with Mesos' own flags). Master and agent are event loops of
 * one thread each ({@code loop}) with a small HTTP server on them ({@code http}).
 */
package io.github.camelmesos.embedded;
