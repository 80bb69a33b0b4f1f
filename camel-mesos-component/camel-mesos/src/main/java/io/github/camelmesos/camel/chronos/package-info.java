/** The component {@code chronos:}: a scheduler for a nested cluster, and the jobs of any Chronos. */
package io.github.camelmesos.camel.chronos;
