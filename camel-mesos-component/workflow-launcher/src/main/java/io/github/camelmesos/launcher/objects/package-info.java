/** Inputs and outputs in object stores, whose libraries are loaded when a run has some. */
package io.github.camelmesos.launcher.objects;
