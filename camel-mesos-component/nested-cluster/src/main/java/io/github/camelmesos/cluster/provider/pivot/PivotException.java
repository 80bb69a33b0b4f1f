package io.github.camelmesos.cluster.provider.pivot;

import java.io.IOException;

/** A PIVOT server refused something. */
final class PivotException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    PivotException(String what, int status, String said) {
        super(what + ": " + status + (said.isEmpty() ? "" : " " + said));
        this.status = status;
    }

    /** Whether asking once more could help. */
    boolean isPassing() {
        return status >= 500 || status == 429;
    }
}
