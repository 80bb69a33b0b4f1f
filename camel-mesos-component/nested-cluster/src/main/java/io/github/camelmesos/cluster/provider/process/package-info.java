/** Clusters of processes of this machine: Apache Mesos and Chronos where they are installed, this project's servers else. */
package io.github.camelmesos.cluster.provider.process;
