package io.github.camelmesos.cluster;

/** The states of a cluster's life. */
public enum ClusterState {
    /** Asked for, not yet looked at. */
    REQUESTED,
    /** Fits the tenant's quota, but not now. */
    WAITING,
    /** Its resources are reserved. */
    GRANTED,
    /** ZooKeeper, master and agents are being started. */
    PROVISIONING,
    /** The agents' resources at the master sum up to the quota, and the scheduler is registered. */
    READY,
    /** Being torn down. */
    DRAINING,
    /** Nothing of it is left; its grant is given back. */
    DESTROYED,
    /** Something went wrong; will be drained. */
    FAILED;

    /** Whether this state may be followed by {@code next}. */
    public boolean allows(ClusterState next) {
        return switch (this) {
            case REQUESTED -> next == WAITING || next == GRANTED || next == FAILED || next == DRAINING;
            case WAITING -> next == GRANTED || next == FAILED || next == DRAINING;
            case GRANTED -> next == PROVISIONING || next == FAILED || next == DRAINING;
            case PROVISIONING -> next == READY || next == FAILED || next == DRAINING;
            case READY -> next == FAILED || next == DRAINING;
            case FAILED -> next == DRAINING;
            case DRAINING -> next == DESTROYED || next == FAILED;
            case DESTROYED -> false;
        };
    }
}
