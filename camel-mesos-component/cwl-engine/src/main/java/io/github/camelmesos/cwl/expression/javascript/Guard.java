package io.github.camelmesos.cwl.expression.javascript;

import org.mozilla.javascript.Scriptable;

/** What is done before a function that is written in Java is called. */
@FunctionalInterface
interface Guard {

    /** Lets every call pass. */
    Guard NONE = (cx, call) -> call;

    /** A call: this, and the arguments. */
    record Call(Scriptable self, Object[] arguments) {

        /** An argument; null where there is none. */
        Object argument(int i) {
            return i < arguments.length ? arguments[i] : null;
        }

        Call withArgument(int i, Object value) {
            Object[] changed = arguments.clone();
            changed[i] = value;
            return new Call(self, changed);
        }
    }

    /**
     * Lets a call pass.
     *
     * @return the call to make: what could be another value when it is read again is read once, here
     * @throws LimitExceeded when the call would run too long, or its result be too big
     */
    Call before(SandboxContext cx, Call call);
}
