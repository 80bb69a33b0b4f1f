/** Drawings of processes: what is in a workflow and how it is linked, as DOT and as Mermaid. */
package io.github.camelmesos.cwl.graph;
