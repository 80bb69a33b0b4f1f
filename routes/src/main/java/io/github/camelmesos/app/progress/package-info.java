/** What a run is doing, shown on the terminal while it does it. */
package io.github.camelmesos.app.progress;
