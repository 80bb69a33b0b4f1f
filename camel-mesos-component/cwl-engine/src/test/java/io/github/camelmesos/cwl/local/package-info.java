/** A job runner and a staging area on this machine, without Mesos: for tests. */
package io.github.camelmesos.cwl.local;
