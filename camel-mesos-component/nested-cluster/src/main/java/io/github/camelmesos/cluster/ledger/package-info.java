/** The durable record of what was granted to which cluster, shared by all launchers that share a pool. */
package io.github.camelmesos.cluster.ledger;
