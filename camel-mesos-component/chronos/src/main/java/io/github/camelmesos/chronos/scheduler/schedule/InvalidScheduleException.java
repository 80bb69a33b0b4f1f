package io.github.camelmesos.chronos.scheduler.schedule;

/** A schedule that cannot be understood or would never end. The message is one line for people. */
public final class InvalidScheduleException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    InvalidScheduleException(String message) {
        super(message);
    }
}
