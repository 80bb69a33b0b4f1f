package io.github.camelmesos.camel.chronos;

/** How the graph of jobs is written. Spelt as in URIs. */
public enum GraphFormat {
    /** For Graphviz. */
    dot,
    /** Lines {@code node,name,status,state} and {@code link,parent,child}. */
    csv
}
