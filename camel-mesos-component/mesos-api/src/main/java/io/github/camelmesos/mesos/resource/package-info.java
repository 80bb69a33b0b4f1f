/** Exact arithmetic on the resources of offers, tasks, agents and quotas. */
package io.github.camelmesos.mesos.resource;
