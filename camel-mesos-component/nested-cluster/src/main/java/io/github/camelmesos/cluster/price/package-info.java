/** Amounts of what is reserved or used, and what they cost: {@code config/prices.yaml}. */
package io.github.camelmesos.cluster.price;
