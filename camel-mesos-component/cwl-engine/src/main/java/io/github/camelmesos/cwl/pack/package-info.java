/** One document of many: a process with everything it refers to. */
package io.github.camelmesos.cwl.pack;
