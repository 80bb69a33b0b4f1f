package io.github.camelmesos.cwl.workflow;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Starts work as places come free. What is ready goes first, in order; only then is the next item of a scatter made, of the latest
 * scatter first. So an item's own steps are done before further items are begun, and only as many are alive as there are places.
 */
final class Dispatcher {

    /** Something that takes a place when it starts, and releases it once. */
    @FunctionalInterface
    interface Work {
        void start();
    }

    /** Something with more work to come. */
    @FunctionalInterface
    interface Source {
        /** Starts one piece of it, in a place just taken; false when that was the last. */
        boolean startNext();
    }

    private final int places;
    private final Deque<Work> ready = new ArrayDeque<>();
    private final Deque<Source> sources = new ArrayDeque<>();
    private int taken;
    private boolean closed;

    Dispatcher(int places) {
        this.places = places;
    }

    /** Work that can start as soon as there is a place. */
    void ready(Work work) {
        if (!closed) {
            ready.add(work);
        }
    }

    /** Work to be made as places come free. */
    void add(Source source) {
        if (!closed) {
            sources.push(source);
        }
    }

    /** Work has come to its end. */
    void release() {
        taken--;
    }

    /** Nothing more is started; what has started goes on. */
    void close() {
        closed = true;
        ready.clear();
        sources.clear();
    }

    boolean isClosed() {
        return closed;
    }

    boolean isIdle() {
        return taken == 0;
    }

    /** Fills the places. */
    void dispatch() {
        while (taken < places) {
            Work work = ready.poll();
            Source source = sources.peek();
            if (work != null) {
                taken++;
                work.start();
            } else if (source != null) {
                taken++;
                if (!source.startNext()) {
                    sources.remove(source);
                }
            } else {
                return;
            }
        }
    }
}
