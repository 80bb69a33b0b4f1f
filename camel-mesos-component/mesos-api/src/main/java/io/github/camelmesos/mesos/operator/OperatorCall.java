package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;

/** One call of the operator API: {@code {"type": "X", "x": {…}}} there, the same form back. */
final class OperatorCall {
    static final String PATH = "/api/v1";

    private OperatorCall() {}

    /** @return the object under the call's name in lower case; empty where the answer has no body */
    static JsonObject exchange(HttpTransport transport, URI server, String type, JsonValue body) throws IOException {
        HttpResponse response = transport.exchange(server, request(type, body));
        if (response.status() / 100 != 2) {
            throw new HttpStatusException(type + " at " + server, response.status(), response.text());
        }
        return response.body().length == 0
                ? JsonObject.EMPTY
                : Json.parseObject(response.body()).object(type.toLowerCase(Locale.ROOT));
    }

    static HttpRequest request(String type, JsonValue body) {
        return HttpRequest.postJson(
                PATH,
                Json.bytes(out ->
                        out.object(call -> call.field("type", type).object(type.toLowerCase(Locale.ROOT), body))));
    }
}
