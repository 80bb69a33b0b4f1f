package io.github.camelmesos.chronos.client;

/** Chronos has no job of that name. */
public final class NoSuchJobException extends ChronosException {

    private static final long serialVersionUID = 1L;

    private final String job;

    NoSuchJobException(String job) {
        super("Chronos has no job '" + job + "'");
        this.job = job;
    }

    /** The name that was asked for. */
    public String job() {
        return job;
    }
}
