/** What ontologies say of file formats. */
package io.github.camelmesos.cwl.ontology;
