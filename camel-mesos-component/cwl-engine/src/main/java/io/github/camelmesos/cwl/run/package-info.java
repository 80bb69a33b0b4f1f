/** Runs a process: the engine's front door, and what becomes of the files a run made. */
package io.github.camelmesos.cwl.run;
