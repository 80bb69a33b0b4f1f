/** What the versions of the standard do differently. */
package io.github.camelmesos.cwl.versions;
