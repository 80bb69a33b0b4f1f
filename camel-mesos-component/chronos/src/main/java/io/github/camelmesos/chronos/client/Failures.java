package io.github.camelmesos.chronos.client;

import java.util.List;

/** Tells what an answer that is no success means. */
final class Failures {

    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

    /** In a 500 of real Chronos: the request is at fault, not the server. */
    private static final List<String> FAULT_OF_REQUEST =
            List.of("CycleFoundException", "parent does not exist", "requirement failed", "argument type mismatch");

    private Failures() {}

    static ChronosException of(Call call, Answer answer) {
        String reason = ErrorText.of(answer);
        if (answer.status() == UNAUTHORIZED) {
            return new ChronosUnauthorizedException("Chronos refuses the configured credentials (401)");
        }
        if (call.job() != null && answer.status() == 400 && isUnknownJob(call, reason)) {
            return new NoSuchJobException(call.job());
        }
        String message = "Chronos answers " + answer.status() + " to " + call.method() + " " + call.path()
                + (reason.isEmpty() ? "" : ": " + reason);
        if (answer.status() >= SERVER_ERROR && !isFaultOfRequest(answer)) {
            return new ChronosUnavailableException(message, answer.status() != 503, null);
        }
        return new ChronosRefusedException(message, answer.status());
    }

    /** A follower of real Chronos loses the body of the leader's answer. */
    private static boolean isUnknownJob(Call call, String reason) {
        return !"POST".equals(call.method()) && (reason.isEmpty() || reason.endsWith("not found"));
    }

    private static boolean isFaultOfRequest(Answer answer) {
        String text = answer.text();
        return FAULT_OF_REQUEST.stream().anyMatch(text::contains);
    }
}
