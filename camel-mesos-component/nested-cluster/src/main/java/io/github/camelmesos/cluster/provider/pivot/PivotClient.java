package io.github.camelmesos.cluster.provider.pivot;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PIVOT's REST API for appliances. It is the JDK's HTTP client, since such a server may be one of https. Redirects are not
 * followed: who asks is told to nobody else.
 */
final class PivotClient {

    private static final int LONGEST = 300;

    private final PivotSettings settings;
    private final HttpClient http;

    PivotClient(PivotSettings settings) {
        this.settings = settings;
        this.http = HttpClient.newBuilder().connectTimeout(settings.request()).build();
    }

    /**
     * Creates an appliance.
     *
     * @throws PivotException with what the server says, when it refuses
     */
    void create(byte[] appliance) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send("POST", "/appliance", BodyPublishers.ofByteArray(appliance));
        if (answer.statusCode() != 201) {
            throw refused("PIVOT does not create the appliance", answer);
        }
    }

    /** The appliance, if there is one. */
    Optional<Appliance> get(String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send("GET", "/appliance/" + id, BodyPublishers.noBody());
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        if (answer.statusCode() != 200) {
            throw refused("PIVOT does not show appliance " + id, answer);
        }
        try {
            return Optional.of(Appliance.from(Json.parseObject(answer.body())));
        } catch (MalformedJsonException | ClassCastException e) {
            throw new IOException(settings.url() + " answers what is no appliance: " + text(answer), e);
        }
    }

    /**
     * Asks for an appliance to be deleted, which takes a while.
     *
     * @return false when some containers could not be, and it has to be asked for again
     */
    boolean delete(String id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                send("DELETE", "/appliance/" + id + "?purge=" + settings.purge(), BodyPublishers.noBody());
        return switch (answer.statusCode()) {
            case 200, 202, 204, 404 -> true;
            case 207 -> false;
            default -> throw refused("PIVOT does not delete appliance " + id, answer);
        };
    }

    private HttpResponse<byte[]> send(String method, String path, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url() + path))
                .method(method, body)
                .header("Accept", "application/json")
                .header("Content-Type", "application/json");
        if (settings.secret().isPresent()) {
            request.header(settings.header(), secret(settings.secret().get()));
        }
        CompletableFuture<HttpResponse<byte[]>> answer = http.sendAsync(request.build(), BodyHandlers.ofByteArray());
        try {
            return answer.get(settings.request().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException(
                    settings.url() + " does not answer within "
                            + settings.request().toMillis() + " ms",
                    e);
        } catch (ExecutionException e) {
            throw new IOException(describe(e.getCause()), e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    private String describe(Throwable cause) {
        return cause instanceof ConnectException
                ? "cannot connect to " + settings.url()
                : settings.url() + " does not answer properly: "
                        + (cause.getMessage() == null ? cause.toString() : cause.getMessage());
    }

    /** Read each time, since it may be renewed. */
    private static String secret(Path file) throws IOException {
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
        if (permissions.contains(PosixFilePermission.OTHERS_READ)) {
            throw new IOException("the secret in " + file + " can be read by others; chmod 600 it");
        }
        return Files.readString(file).strip();
    }

    private static PivotException refused(String what, HttpResponse<byte[]> answer) {
        return new PivotException(what, answer.statusCode(), text(answer));
    }

    /** What a server says about it: in a field of JSON, or somehow else. */
    private static String text(HttpResponse<byte[]> answer) {
        String text = new String(answer.body(), StandardCharsets.UTF_8);
        try {
            JsonObject json = Json.parseObject(answer.body());
            text = json.optionalString("error")
                    .or(() -> json.optionalString("message"))
                    .orElse(text);
        } catch (MalformedJsonException asItIs) {
            text = text.strip();
        }
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
