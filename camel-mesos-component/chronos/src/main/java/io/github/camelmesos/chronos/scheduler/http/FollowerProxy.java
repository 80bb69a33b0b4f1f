package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.scheduler.core.RefusedException;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Lets the leader answer what a follower is asked. */
final class FollowerProxy implements AutoCloseable {

    private static final String FORWARDED = "x-chronos-forwarded";
    private static final List<String> KEPT = List.of("accept", "authorization", "content-type");

    private final Leaders leaders;
    private final HttpTransport transport =
            new HttpTransport(new HttpSettings(Duration.ofSeconds(5), Duration.ofSeconds(30), 256 * 1024 * 1024));

    FollowerProxy(Leaders leaders) {
        this.leaders = leaders;
    }

    /** Whether another scheduler leads. A request that was forwarded once is not forwarded again. */
    boolean isNeeded(ApiRequest request) {
        return !leaders.isLeading()
                && !request.headers().containsKey(FORWARDED)
                && leaders.otherLeader().isPresent();
    }

    CompletableFuture<ApiResponse> forward(ApiRequest request) {
        String leader = leaders.otherLeader()
                .orElseThrow(() -> new RefusedException(503, "there is no leader at present: try again"));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(FORWARDED, "true");
        KEPT.forEach(name -> {
            if (request.headers().containsKey(name)) {
                headers.put(name, request.header(name, ""));
            }
        });
        try {
            HttpResponse response = transport.exchange(
                    URI.create("http://" + leader),
                    new HttpRequest(get(request.method()), request.target(), headers, request.body()));
            return CompletableFuture.completedFuture(new ApiResponse(
                    response.status(), response.header("content-type").orElse(null), response::body, Map.of()));
        } catch (IOException e) {
            throw new RefusedException(502, "the leader " + leader + " does not answer: " + e.getMessage());
        }
    }

    /** The answer to a HEAD would be waited for in vain: its headers announce a body. */
    private static String get(String method) {
        return method.equals("HEAD") ? "GET" : method;
    }

    @Override
    public void close() {
        transport.close();
    }
}
