/** Nested Mesos clusters: asked for, admitted, made, used, scaled, destroyed. */
package io.github.camelmesos.cluster;
