package io.github.camelmesos.cluster.reaper;

/**
 * A cluster that somebody has to destroy, or adopt, and is not going to unless a reaper does.
 *
 * @param why in a few words
 */
public record Leftover(String cluster, String provider, Kind kind, String why) {

    /** How it came to be left. */
    public enum Kind {
        /** Its launcher died. */
        DEAD_OWNER,
        /** Its time is over, and its launcher does nothing about it. */
        OVERDUE,
        /** A provider found it, but no ledger knows it. */
        UNKNOWN
    }
}
