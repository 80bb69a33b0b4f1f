package io.github.camelmesos.camel.mesos;

/** What an endpoint does. Spelt as in its URI. */
public enum MesosOperation {
    create,
    destroy,
    status,
    list,
    scale,
    /** Of consumers only. */
    events
}
