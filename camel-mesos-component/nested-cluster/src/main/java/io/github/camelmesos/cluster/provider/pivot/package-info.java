/** Clusters that a PIVOT server runs: one appliance each, from a template that operators can edit. */
package io.github.camelmesos.cluster.provider.pivot;
