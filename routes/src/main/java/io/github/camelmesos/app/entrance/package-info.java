/** Ways in for submissions, besides the command line: what the routes of the entrances call. */
package io.github.camelmesos.app.entrance;
