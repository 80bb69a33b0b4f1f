package io.github.camelmesos.chronos.scheduler.http;

import io.github.camelmesos.chronos.scheduler.core.RefusedException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;

/** Finds the resource of a request, and refuses what it does not offer. */
final class Router {

    private final List<Route> routes;
    private final FollowerProxy proxy;

    Router(List<Route> routes, FollowerProxy proxy) {
        this.routes = routes;
        this.proxy = proxy;
    }

    /**
     * @throws RefusedException if no resource can answer
     */
    CompletableFuture<ApiResponse> route(ApiRequest request) {
        for (Route route : routes) {
            List<String> variables = route.match(request.segments());
            if (variables != null) {
                return dispatch(route, request, variables);
            }
        }
        throw new RefusedException(404, "there is nothing at " + request.target());
    }

    private CompletableFuture<ApiResponse> dispatch(Route route, ApiRequest request, List<String> variables) {
        if (request.method().equals("OPTIONS")) {
            return CompletableFuture.completedFuture(
                    ApiResponse.text(ApiResponse.TEXT, "").with("Allow", route.allowed()));
        }
        Route.Handler handler = route.handler(request.method());
        if (handler == null) {
            return CompletableFuture.completedFuture(
                    ApiResponse.error(405, request.method() + " is not possible here, but " + route.allowed())
                            .with("Allow", route.allowed()));
        }
        checkTypes(route, request);
        return route.ofLeader() && proxy.isNeeded(request)
                ? proxy.forward(request)
                : handler.handle(request, variables);
    }

    private static void checkTypes(Route route, ApiRequest request) {
        String contentType = mediaType(request.header("content-type", ""));
        boolean json = contentType.equals(ApiResponse.JSON);
        if ((request.method().equals("POST") && !json)
                || (request.method().equals("PUT") && !json && !contentType.isEmpty())) {
            throw new RefusedException(415, "the content type must be " + ApiResponse.JSON);
        }
        String group = route.produces().substring(0, route.produces().indexOf('/')) + "/*";
        boolean accepted = Arrays.stream(request.header("accept", "*/*").split(","))
                .map(Router::mediaType)
                .anyMatch(type -> type.equals("*/*")
                        || type.equals("*")
                        || type.equals(group)
                        || route.produces().startsWith(type));
        if (!accepted) {
            throw new RefusedException(406, "only " + route.produces() + " can be had here");
        }
    }

    private static String mediaType(String header) {
        int end = header.indexOf(';');
        return (end < 0 ? header : header.substring(0, end)).trim().toLowerCase(Locale.ROOT);
    }
}
