/** The documentation of this module is what its tests check. */
package io.github.camelmesos.cwl.docs;
