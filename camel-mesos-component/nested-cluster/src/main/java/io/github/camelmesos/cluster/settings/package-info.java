/** What an operator can set: directories, time limits, intervals. */
package io.github.camelmesos.cluster.settings;
