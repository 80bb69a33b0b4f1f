/** A client of Chronos' REST API that knows real Chronos' traps: it serves for real Chronos and the bundled scheduler. */
package io.github.camelmesos.chronos.client;
