package io.github.camelmesos.app.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** {@code 2026-01-31T12:00:00.123Z INFO [12] io.github.camelmesos.Thing: message}, then the stack trace if there is one. */
final class LogLine extends Formatter {

    @Override
    public String format(LogRecord event) {
        StringBuilder line = new StringBuilder(160)
                .append(event.getInstant())
                .append(' ')
                .append(event.getLevel().getName())
                .append(" [")
                .append(event.getLongThreadID())
                .append("] ")
                .append(event.getLoggerName())
                .append(": ")
                .append(formatMessage(event))
                .append('\n');
        if (event.getThrown() != null) {
            StringWriter trace = new StringWriter();
            event.getThrown().printStackTrace(new PrintWriter(trace));
            line.append(trace);
        }
        return line.toString();
    }
}
