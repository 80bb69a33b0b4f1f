/** A run of a CWL workflow on a nested cluster: planned, run, watched, cancelled, recorded. */
package io.github.camelmesos.launcher;
