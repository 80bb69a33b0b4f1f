package io.github.camelmesos.app.record;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where a run's submission came from, which says who is to continue the run when its launcher dies.
 *
 * @param served it came to {@code serve}, which continues it when it starts again; else its user may
 * @param dropped the file of the inbox it came as, which is there until the run is over
 */
public record Origin(boolean served, Optional<Path> dropped) {

    static final Origin COMMAND_LINE = new Origin(false, Optional.empty());

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("served", served);
        json.put("dropped", dropped.map(Path::toString).orElse(null));
        return json;
    }

    static Origin of(Object json) {
        if (!(json instanceof Map<?, ?> map)) {
            return COMMAND_LINE;
        }
        return new Origin(
                Boolean.TRUE.equals(map.get("served")),
                Optional.ofNullable((String) map.get("dropped")).map(Path::of));
    }
}
