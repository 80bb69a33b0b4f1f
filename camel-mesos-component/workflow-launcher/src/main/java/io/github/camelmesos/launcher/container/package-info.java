/** Jobs in containers, through the command line of a container engine on the agent's machine. */
package io.github.camelmesos.launcher.container;
