/** Optional features of the standard, and whether the requirements that allow them are there. */
package io.github.camelmesos.cwl.features;
