/** What is remembered of runs. */
package io.github.camelmesos.app.record;
