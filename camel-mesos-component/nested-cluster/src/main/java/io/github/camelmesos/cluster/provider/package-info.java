/** Makes clusters of some kind. */
package io.github.camelmesos.cluster.provider;
