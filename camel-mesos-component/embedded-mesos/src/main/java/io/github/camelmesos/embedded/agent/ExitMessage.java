package io.github.camelmesos.embedded.agent;

import java.util.Map;

/** What is said of the end of a command, in the words of Mesos. */
final class ExitMessage {
    private static final int SIGNAL_BASE = 128;
    private static final Map<Integer, String> SIGNALS = Map.of(
            1, "Hangup",
            2, "Interrupt",
            3, "Quit",
            4, "Illegal instruction",
            6, "Aborted",
            7, "Bus error",
            8, "Floating point exception",
            9, "Killed",
            11, "Segmentation fault",
            15, "Terminated");

    private ExitMessage() {}

    /**
     * The message for an exit code. A process that a signal ended has 128 and the number of the signal, like a shell whose
     * last command was ended by one; the two cannot be told apart, and both are called a signal.
     */
    static String of(int exitCode) {
        String signal = SIGNALS.get(exitCode - SIGNAL_BASE);
        return signal == null ? "Command exited with status " + exitCode : "Command terminated with signal " + signal;
    }
}
