package io.github.camelmesos.launcher.reuse;

import java.io.IOException;

/** A stored result is not what it was when it was stored. */
final class DamagedResultException extends IOException {

    private static final long serialVersionUID = 1L;

    DamagedResultException(String message) {
        super(message);
    }
}
