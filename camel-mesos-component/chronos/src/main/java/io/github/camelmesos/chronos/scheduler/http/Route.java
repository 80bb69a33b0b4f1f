package io.github.camelmesos.chronos.scheduler.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A resource: where it is, what can be done with it, and what it answers in. */
final class Route {

    /** Answers a request. */
    @FunctionalInterface
    interface Handler {

        /**
         * @param variables the variable parts of the path, in their order
         */
        CompletableFuture<ApiResponse> handle(ApiRequest request, List<String> variables);
    }

    private static final String VARIABLE = "*";

    private final List<String> pattern;
    private final String produces;
    private final boolean ofLeader;
    private final Map<String, Handler> methods = new LinkedHashMap<>();

    /**
     * @param pattern the path, a variable part as {@code *}
     * @param produces the content type of answers
     * @param ofLeader whether only the leader can answer
     */
    Route(String pattern, String produces, boolean ofLeader) {
        this.pattern = List.of(pattern.split("/"));
        this.produces = produces;
        this.ofLeader = ofLeader;
    }

    Route on(String method, Handler handler) {
        methods.put(method, handler);
        return this;
    }

    String produces() {
        return produces;
    }

    boolean ofLeader() {
        return ofLeader;
    }

    /** The variable parts of a path; null if it is another resource's. */
    List<String> match(List<String> segments) {
        if (segments.size() != pattern.size()) {
            return null;
        }
        List<String> variables = new ArrayList<>(2);
        for (int i = 0; i < segments.size(); i++) {
            if (pattern.get(i).equals(VARIABLE)) {
                variables.add(segments.get(i));
            } else if (!pattern.get(i).equals(segments.get(i))) {
                return null;
            }
        }
        return variables;
    }

    /** What handles a method; null if it is not allowed. */
    Handler handler(String method) {
        return methods.get(method.equals("HEAD") ? "GET" : method);
    }

    /** The value of an Allow header. */
    String allowed() {
        return (methods.containsKey("GET") ? "HEAD," : "") + String.join(",", methods.keySet()) + ",OPTIONS";
    }
}
