/** The public conformance suite of CWL as tests, for whatever runs CWL. */
package io.github.camelmesos.cwl.conformance;
