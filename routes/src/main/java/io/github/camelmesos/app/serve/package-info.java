/** The launcher as a service, with all its entrances. */
package io.github.camelmesos.app.serve;
