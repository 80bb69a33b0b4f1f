/** One thread that waits for sockets, timers and work of other threads, so that what it owns needs no locks. */
package io.github.camelmesos.embedded.loop;
