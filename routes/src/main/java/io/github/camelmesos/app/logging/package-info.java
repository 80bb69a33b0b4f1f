/** Where the launcher's own log goes. */
package io.github.camelmesos.app.logging;
