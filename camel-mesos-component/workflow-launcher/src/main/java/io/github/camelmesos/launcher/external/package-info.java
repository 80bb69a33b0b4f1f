/** Hands a run to another CWL launcher, which is a process of its own, on the run's nested cluster. */
package io.github.camelmesos.launcher.external;
