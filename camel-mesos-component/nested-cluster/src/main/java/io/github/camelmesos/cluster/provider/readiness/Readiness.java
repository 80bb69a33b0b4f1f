package io.github.camelmesos.cluster.provider.readiness;

/** One thing that a cluster needs before it is ready. */
public interface Readiness {

    boolean isMet(MasterSnapshot master);

    /** What there is and what is wanted, for a progress line or for the message of a timeout. */
    String describe(MasterSnapshot master);
}
