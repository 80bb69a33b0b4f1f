/** Clusters in this JVM: ZooKeeper, master, agents and scheduler of our own, tasks as processes of this machine. */
package io.github.camelmesos.cluster.provider.embedded;
