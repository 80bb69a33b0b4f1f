/** Signals that stop the launcher. */
package io.github.camelmesos.app.interrupt;
