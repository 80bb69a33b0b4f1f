/** A directory for each cluster, which goes when the cluster goes. */
package io.github.camelmesos.cluster.provider.directory;
