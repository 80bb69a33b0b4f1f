/** What the HTTP APIs of master and agent have in common. */
package io.github.camelmesos.embedded.api;
