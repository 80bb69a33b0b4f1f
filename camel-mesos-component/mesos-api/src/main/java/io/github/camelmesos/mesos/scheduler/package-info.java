/** A framework's side of the v1 scheduler API. */
package io.github.camelmesos.mesos.scheduler;
