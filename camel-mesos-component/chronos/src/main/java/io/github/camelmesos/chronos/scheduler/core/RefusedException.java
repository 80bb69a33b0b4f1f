package io.github.camelmesos.chronos.scheduler.core;

/** A request that cannot be fulfilled, with the HTTP status that says so and one line for people. */
public final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    public RefusedException(int status, String message) {
        super(message);
        this.status = status;
    }

    static RefusedException noSuchJob(String job) {
        return new RefusedException(400, "Job '" + job + "' not found");
    }

    static RefusedException invalid(String message) {
        return new RefusedException(400, message);
    }

    static RefusedException unavailable() {
        return new RefusedException(503, "this scheduler is not the leader any more: try again");
    }

    static RefusedException interrupted() {
        return new RefusedException(
                500, "this scheduler stopped leading before it had finished: whether it has done so must be asked");
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }
}
