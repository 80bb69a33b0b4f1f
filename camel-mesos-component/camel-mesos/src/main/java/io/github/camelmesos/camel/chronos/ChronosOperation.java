package io.github.camelmesos.camel.chronos;

/** What an endpoint does. Spelt as in its URI. */
public enum ChronosOperation {
    attach,
    add,
    run,
    kill,
    delete,
    list,
    search,
    graph,
    /** Of consumers only. */
    events
}
