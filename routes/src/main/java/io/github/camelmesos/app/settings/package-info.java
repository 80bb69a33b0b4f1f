/** What operators set, in files and in the environment. */
package io.github.camelmesos.app.settings;
