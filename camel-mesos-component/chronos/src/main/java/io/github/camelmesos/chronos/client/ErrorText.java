package io.github.camelmesos.chronos.client;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes one line for people of what Chronos answers to a failed request: stack traces, HTML pages, JSON or nothing. */
final class ErrorText {

    private static final Pattern HTML_REASON = Pattern.compile("<pre>\\s*(.*?)\\s*</pre>", Pattern.DOTALL);
    private static final Pattern EXCEPTION =
            Pattern.compile("^(?:[\\w$]+\\.)+[\\w$]+(?:Exception|Error)?(?:@\\w+)?:?\\s*");
    private static final String REQUIREMENT = "requirement failed: ";
    private static final int LONGEST = 300;

    private ErrorText() {}

    /** The reason in an answer's body; "" if it tells none. */
    static String of(Answer answer) {
        String text = answer.text().strip();
        if (text.startsWith("{")) {
            text = message(text);
        } else if (text.startsWith("<")) {
            Matcher reason = HTML_REASON.matcher(text);
            text = reason.find() ? reason.group(1) : "";
        }
        return withoutException(firstLine(text));
    }

    private static String message(String json) {
        try {
            return Json.parseObject(json).string("message", "");
        } catch (MalformedJsonException e) {
            return "";
        }
    }

    private static String withoutException(String line) {
        Matcher exception = EXCEPTION.matcher(line);
        String rest = exception.find() ? line.substring(exception.end()) : line;
        String reason = rest.startsWith(REQUIREMENT) ? rest.substring(REQUIREMENT.length()) : rest;
        return reason.isEmpty() ? line : reason;
    }

    /** The first line, shortened, without control characters. */
    static String firstLine(String text) {
        int end = text.indexOf('\n');
        String line = (end < 0 ? text : text.substring(0, end))
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line;
    }
}
