/**
 * JSON trees read and written with Jackson's streaming core alone. Data binding was measured first: reading one offer
 * and writing one call in a fresh JVM with a class-data archive took 80 ms with bound records, 48 ms with {@code
 * JsonNode} and 18 ms this way; once warm the three are equal. A launcher that must be up in a second cannot spend the
 * difference.
 */
package io.github.camelmesos.mesos.json;
