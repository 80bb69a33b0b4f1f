package io.github.camelmesos.cluster;

/** A cluster was refused. Nothing was started. */
public final class AdmissionException extends Exception {

    /** Why a cluster waits or is refused. */
    public enum Reason {
        /** Waits: the tenant's other clusters have what it needs. */
        WAITING_FOR_QUOTA,
        /** Waits: other tenants' clusters have what it needs. */
        WAITING_FOR_POOL,
        /** Waits: the tenant's budget of this period is used up, or kept for clusters that it has. */
        WAITING_FOR_BUDGET,
        /** Waits: it would fit, but others come first, and it might delay them. */
        WAITING_FOR_TURN,
        /** Refused: more than the tenant may ever have. */
        EXCEEDS_TENANT_QUOTA,
        /** Refused: more than there is. */
        EXCEEDS_POOL,
        /** Refused: the biggest step needs more than one agent would have. */
        STEP_EXCEEDS_AGENT,
        /** Refused: the biggest step alone needs more than the tenant may have. */
        STEP_EXCEEDS_QUOTA,
        /** Refused: what it may cost is more than the tenant's whole budget of a period. */
        EXCEEDS_BUDGET,
        /** Refused: the tenant has a budget in money, but there is no price list. */
        NO_PRICES,
        /** Refused: no such tenant. */
        UNKNOWN_TENANT,
        /** Refused: no such provider. */
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
