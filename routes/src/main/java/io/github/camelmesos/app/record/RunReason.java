package io.github.camelmesos.app.record;

import io.github.camelmesos.cluster.AdmissionException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why a run waits, or was refused.
 *
 * @param code such as WAITING_FOR_QUOTA, see {@link AdmissionException.Reason}
 * @param message the numbers, in one sentence
 * @param since when it was so for the first time
 */
public record RunReason(String code, String message, Instant since) {

    private static final Pattern TEXT = Pattern.compile("([A-Z][A-Z_]+): (.*)", Pattern.DOTALL);

    /** Of a text with its code in front, as clusters have it. */
    static Optional<RunReason> parse(String text, Instant since) {
        Matcher matcher = TEXT.matcher(text);
        return matcher.matches()
                ? Optional.of(new RunReason(matcher.group(1), matcher.group(2), since))
                : Optional.empty();
    }

    /** Of a run that was refused. */
    static Optional<RunReason> of(Exception failure, Instant now) {
        return failure instanceof AdmissionException refused ? parse(refused.getMessage(), now) : Optional.empty();
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("code", code);
        json.put("message", message);
        json.put("since", since.toString());
        return json;
    }

    static Optional<RunReason> of(Object json) {
        return json instanceof Map<?, ?> map
                ? Optional.of(
                        new RunReason((String) map.get("code"), (String) map.get("message"), Instant.parse((String)
                                map.get("since"))))
                : Optional.empty();
    }
}
