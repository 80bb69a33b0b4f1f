/** The Camel routes of the application, started and fed. */
package io.github.camelmesos.app.pipeline;
