/** Submissions as routes bring them: documents, maps, files and headers, read into what a launcher is asked with. */
package io.github.camelmesos.camel.submission;
