/** Clusters of containers: one for each server, on a network of their own. */
package io.github.camelmesos.cluster.provider.docker;
