/** The life of clusters, from request to nothing left: one state machine for each. */
package io.github.camelmesos.cluster.lifecycle;
