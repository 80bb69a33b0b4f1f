/** Clears away what launchers that died have left. */
package io.github.camelmesos.cluster.reaper;
