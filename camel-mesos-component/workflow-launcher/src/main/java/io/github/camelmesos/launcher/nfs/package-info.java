/** Files of jobs whose agents see the launcher's files at other paths, and some moments later. */
package io.github.camelmesos.launcher.nfs;
