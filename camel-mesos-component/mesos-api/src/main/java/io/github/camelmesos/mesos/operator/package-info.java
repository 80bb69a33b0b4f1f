/** The operator's side of the v1 API: questions to masters and agents, and the master's event stream. */
package io.github.camelmesos.mesos.operator;
