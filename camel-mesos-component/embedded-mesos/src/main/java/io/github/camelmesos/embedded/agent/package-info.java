/**
 * A Mesos agent. One event loop owns its tasks; processes are started by a few other threads ({@link ProcessLauncher}),
 * watched through /proc ({@link ProcessTable}), and killed with all that belongs to them even when this JVM is killed
 * ({@link Sentinel}).
 */
package io.github.camelmesos.embedded.agent;
