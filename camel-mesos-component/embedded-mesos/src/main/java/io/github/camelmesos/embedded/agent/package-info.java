/**
 * A Mesos agent. One event loop owns its tasks; processes are started by a few other threads ({@link ProcessLauncher}),
 * watched through /proc ({@link ProcessTable}), and killed with all that belongs to them even when this JVM is killed
 * ({@link Sentinel}). What each task would cost is saved where nobody can tell: shells stay for the next task ({@link TaskShell}), and
 * so do sandboxes in which nothing was left ({@link Sandboxes}).
 */
package io.github.camelmesos.embedded.agent;
