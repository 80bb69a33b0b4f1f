/** Finding the master that leads, and hearing when another one does. */
package io.github.camelmesos.mesos.leader;
