/** How a run talks to its cluster: jobs go to Chronos, the master tells what becomes of their tasks. */
package io.github.camelmesos.launcher.connection;
