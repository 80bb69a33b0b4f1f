/** A run from its plan to its result: its working directory, its listeners, its end. */
package io.github.camelmesos.launcher.run;
