/** Puts the rooms of nested clusters together. */
package io.github.camelmesos.cluster.assembly;
