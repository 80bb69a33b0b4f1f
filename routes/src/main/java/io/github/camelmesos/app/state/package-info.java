/** What outlives a process of the launcher, and where it is. */
package io.github.camelmesos.app.state;
