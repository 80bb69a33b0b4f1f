package io.github.camelmesos.camel.cwl;

/** What an endpoint does. Spelt as in its URI. */
public enum CwlOperation {
    plan,
    run,
    validate,
    cancel,
    /** Of consumers only. */
    events
}
