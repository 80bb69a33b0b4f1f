package io.github.camelmesos.app.interrupt;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * SIGINT, SIGTERM and SIGHUP of the launcher: the first one asks to stop, a second one ends the process at once. Tasks of
 * the embedded cluster end with the process, whatever ends it.
 */
public final class Interrupts {

    /** The signals that ask to stop. */
    public enum Kind {
        HUP(129),
        INT(130),
        TERM(143);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** 128 and the number of the signal, as shells report it. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final AtomicReference<Kind> first = new AtomicReference<>();

    private Interrupts() {}

    /**
     * Takes the signals from now on.
     *
     * @param stop called once, on a thread of its own, for the first signal
     */
    public static Interrupts handle(Consumer<Kind> stop) {
        Interrupts interrupts = new Interrupts();
        for (Kind kind : Kind.values()) {
            Signals.handle(kind.name(), () -> interrupts.arrived(kind, stop));
        }
        return interrupts;
    }

    /** The first signal that came. */
    public Optional<Kind> received() {
        return Optional.ofNullable(first.get());
    }

    private void arrived(Kind kind, Consumer<Kind> stop) {
        if (first.compareAndSet(null, kind)) {
            stop.accept(kind);
        } else {
            Runtime.getRuntime().halt(kind.exitCode());
        }
    }
}
