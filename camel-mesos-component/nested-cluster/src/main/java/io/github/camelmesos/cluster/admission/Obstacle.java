package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.AdmissionException.Reason;

/**
 * What keeps a cluster from being granted.
 *
 * @param kind what is used up
 * @param permanent whether it could not be granted even with nothing else running
 * @param numbers what is needed, what there is, what of it is free
 */
record Obstacle(Kind kind, boolean permanent, String numbers) {

    /** Whose limit it is. */
    enum Kind {
        TENANT,
        POOL
    }

    Reason reason() {
        return switch (kind) {
            case TENANT -> permanent ? Reason.EXCEEDS_TENANT_QUOTA : Reason.WAITING_FOR_QUOTA;
            case POOL -> permanent ? Reason.EXCEEDS_POOL : Reason.WAITING_FOR_POOL;
        };
    }
}
