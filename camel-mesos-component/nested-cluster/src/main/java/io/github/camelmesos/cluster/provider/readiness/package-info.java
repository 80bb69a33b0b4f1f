/** What is waited for while a cluster is made: a strategy for each, fed by the master's events. */
package io.github.camelmesos.cluster.provider.readiness;
