/**
 * Documents before they mean anything: fetched, parsed into nodes that know their place, imports replaced, references
 * resolved. {@link io.github.camelmesos.cwl.document.Problem} is how every fault is told to an author.
 */
package io.github.camelmesos.cwl.document;
