/** Inputs of a process as options of the command line, made from the process itself. */
package io.github.camelmesos.app.input;
