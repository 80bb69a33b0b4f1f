/** The servers of a nested cluster, each as a process of its own with the flags of the server it is or stands for. */
package io.github.camelmesos.cluster.provider.role;
