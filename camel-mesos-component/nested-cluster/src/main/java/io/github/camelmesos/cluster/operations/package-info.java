/** What operators do with the clusters of all launchers: look at them, destroy them, clear away what is left. */
package io.github.camelmesos.cluster.operations;
