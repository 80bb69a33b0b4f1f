package io.github.camelmesos.cluster;

/** A cluster was refused. Nothing was started. */
public final class AdmissionException extends Exception {

    /** Why a cluster waits or is refused. */
    public enum Reason {
        WAITING_FOR_QUOTA,
        EXCEEDS_TENANT_QUOTA,
        STEP_EXCEEDS_AGENT,
        STEP_EXCEEDS_QUOTA,
        UNKNOWN_TENANT,
        NO_PROVIDER
    }

    private final Reason reason;

    /**
     * @param message names the step, the number and the limit
     */
    public AdmissionException(Reason reason, String message) {
        super(reason + ": " + message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
