/** What the three components have in common: how an operation, or a stream of events, is bound to Camel's exchanges. */
package io.github.camelmesos.camel.binding;
