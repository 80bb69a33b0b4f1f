/** Files of jobs whose agents share none with the launcher: served over HTTP, and taken back over it. */
package io.github.camelmesos.launcher.http;
