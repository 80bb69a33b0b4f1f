/** Drawings of workflows that can be looked at. */
package io.github.camelmesos.app.drawing;
