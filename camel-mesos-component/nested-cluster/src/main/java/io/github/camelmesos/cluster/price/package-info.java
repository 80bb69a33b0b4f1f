/** What resources cost: {@code config/prices.yaml}. */
package io.github.camelmesos.cluster.price;
