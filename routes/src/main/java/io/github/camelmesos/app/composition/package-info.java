/** Puts the parts of the application together. */
package io.github.camelmesos.app.composition;
