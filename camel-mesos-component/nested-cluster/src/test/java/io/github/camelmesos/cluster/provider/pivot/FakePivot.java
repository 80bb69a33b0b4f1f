package io.github.camelmesos.cluster.provider.pivot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.role.StartedServer;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A PIVOT server whose containers are servers in this JVM: an appliance that is asked for starts, and its Mesos cluster is one.
 */
final class FakePivot implements AutoCloseable {

    private static final Map<String, Integer> PORTS =
            Map.of("zookeeper", 2181, "mesos-master", 5050, "mesos-agent", 5051, "chronos", 8080);

    private final Path directory;
    private final HttpServer http;
    private final Map<String, Map<String, StartedServer>> appliances = new LinkedHashMap<>();

    FakePivot(Path directory) throws IOException {
        this.directory = directory;
        this.http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext("/appliance", this::handle);
        http.start();
    }

    String url() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    synchronized boolean has(String appliance) {
        return appliances.containsKey(appliance);
    }

    /** Ends a container. */
    synchronized void kill(String appliance, String container) throws Exception {
        appliances.get(appliance).remove(container).server().close();
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        String id = exchange.getRequestURI().getPath().replaceFirst("/appliance/?", "");
        try {
            switch (exchange.getRequestMethod()) {
                case "POST" ->
                    answer(
                            exchange,
                            201,
                            post(Json.parseObject(exchange.getRequestBody().readAllBytes())));
                case "DELETE" -> answer(exchange, delete(id) ? 200 : 404, Map.of());
                default -> answer(exchange, appliances.containsKey(id) ? 200 : 404, show(id));
            }
        } catch (Exception e) {
            answer(exchange, 500, Map.of("error", String.valueOf(e)));
        }
    }

    private Map<String, Object> post(JsonObject appliance) throws Exception {
        Map<String, StartedServer> started = new LinkedHashMap<>();
        appliances.put(appliance.string("id"), started);
        for (JsonObject container : appliance.list("containers", each -> each)) {
            start(container, started);
        }
        return show(appliance.string("id"));
    }

    private void start(JsonObject container, Map<String, StartedServer> started) throws Exception {
        String id = container.string("id");
        ServerRole role = ServerRole.ofCommand(role(id)).orElseThrow();
        List<String> flags = new ArrayList<>();
        if (role == ServerRole.ZOOKEEPER) {
            flags.addAll(List.of("--data_dir=" + directory.resolve("zookeeper"), "--port=0"));
        }
        for (String flag : container.strings("args")) {
            String own = flag.replace("/var/lib/", directory + "/").replaceFirst("^--port=.*", "--port=0");
            own = own.equals("8080") ? "0" : own.replace("--ip=0.0.0.0", "--ip=127.0.0.1");
            flags.add(
                    own.contains("@")
                            ? own.replace(
                                    "@zookeeper:2181", started.get("zookeeper").place())
                            : own);
        }
        if (role == ServerRole.AGENT) {
            flags.add("--switch_user=false");
        }
        started.put(id, role.start(flags.toArray(String[]::new)));
    }

    private static String role(String container) {
        return container.replaceFirst("-\\d+$", "");
    }

    private Map<String, Object> show(String id) {
        List<Object> containers = new ArrayList<>();
        appliances.getOrDefault(id, Map.of()).forEach((name, server) -> {
            URI place = URI.create("http://" + server.place().replace("http://", ""));
            Map<String, Object> endpoint =
                    Map.of("host", "127.0.0.1", "host_port", place.getPort(), "container_port", PORTS.get(role(name)));
            containers.add(Map.of("id", name, "type", "service", "state", "running", "endpoints", List.of(endpoint)));
        });
        return Map.of("id", id, "containers", containers);
    }

    private boolean delete(String id) throws Exception {
        Map<String, StartedServer> servers = appliances.remove(id);
        if (servers == null) {
            return false;
        }
        List<StartedServer> backwards = new ArrayList<>(servers.values());
        Collections.reverse(backwards);
        for (StartedServer server : backwards) {
            server.server().close();
        }
        return true;
    }

    private static void answer(HttpExchange exchange, int status, Map<String, Object> tree) throws IOException {
        byte[] body = JsonTree.bytes(tree);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() throws Exception {
        http.stop(0);
        for (String id : List.copyOf(appliances.keySet())) {
            delete(id);
        }
    }
}
