/** What users are told of what went wrong. */
package io.github.camelmesos.app.failure;
