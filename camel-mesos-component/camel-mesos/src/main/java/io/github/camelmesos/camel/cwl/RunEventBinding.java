package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.launcher.RunEvent;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;

/** Which events a consumer of {@code cwl:events} tells of, and how its exchanges look. */
final class RunEventBinding {

    private static final Set<String> KINDS = Arrays.stream(RunEvent.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toUnmodifiableSet());

    private final Optional<String> runId;
    private final Set<String> kinds;

    RunEventBinding(CwlConfiguration options) {
        this.runId = Optional.ofNullable(options.getRunId());
        this.kinds = options.getKinds() == null ? KINDS : kinds(options.getKinds());
    }

    private static Set<String> kinds(String names) {
        Set<String> kinds = Arrays.stream(names.split(",")).map(String::strip).collect(Collectors.toSet());
        if (!KINDS.containsAll(kinds)) {
            throw new IllegalArgumentException("kinds of events are " + KINDS + ", not " + names);
        }
        return kinds;
    }

    boolean tellsOf(RunEvent event) {
        return kinds.contains(event.getClass().getSimpleName())
                && runId.map(event.runId()::equals).orElse(true);
    }

    void fill(RunEvent event, Exchange exchange) {
        exchange.getMessage().setBody(event);
        exchange.getMessage().setHeader(CwlConstants.RUN_ID, event.runId());
        exchange.getMessage().setHeader(CwlConstants.EVENT, event.getClass().getSimpleName());
    }
}
