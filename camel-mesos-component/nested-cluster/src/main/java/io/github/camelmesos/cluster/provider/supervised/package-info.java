/** Clusters whose servers live outside of this JVM, where they can die alone: started in order, watched, repaired, stopped. */
package io.github.camelmesos.cluster.provider.supervised;
