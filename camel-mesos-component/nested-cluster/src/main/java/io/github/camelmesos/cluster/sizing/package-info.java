/** From what a workflow needs, what a user wishes and what a tenant may have, to the cluster to ask for. */
package io.github.camelmesos.cluster.sizing;
