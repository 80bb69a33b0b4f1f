package io.github.camelmesos.cluster.provider.pivot;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.mesos.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** An appliance as its server sees it now. */
record Appliance(List<Container> containers) {

    private static final List<String> ENDED = List.of("failed", "killed", "success");

    /**
     * A container of it.
     *
     * @param state submitted, pending, staging, running, success, failed, killed
     * @param endpoints where it can be reached, once it runs
     */
    record Container(String id, String type, String state, List<Endpoint> endpoints) {

        static Container from(JsonObject json) {
            return new Container(
                    json.string("id", ""),
                    json.string("type", "service"),
                    json.string("state", ""),
                    json.list("endpoints", Endpoint::from));
        }

        private boolean isUp() {
            return state.equals("running") || type.equals("job") && state.equals("success");
        }

        private boolean isBroken() {
            return ENDED.contains(state) && !isUp();
        }
    }

    /** Where a container can be reached. */
    record Endpoint(String host, int hostPort, int containerPort) {

        static Endpoint from(JsonObject json) {
            return new Endpoint(json.string("host", ""), (int) json.integer("host_port", 0), (int)
                    json.integer("container_port", 0));
        }

        @Override
        public String toString() {
            return host + ":" + hostPort;
        }
    }

    static Appliance from(JsonObject json) {
        return new Appliance(json.list("containers", Container::from));
    }

    /** Whether all services run, at least so many containers as were asked for. */
    boolean isUp(int number) {
        return containers.size() >= number && containers.stream().allMatch(Container::isUp);
    }

    /** A service that has ended. */
    Optional<String> broken() {
        return broken(container -> true);
    }

    /** A service that has ended without which there is no cluster: any but an agent. */
    Optional<String> lostService() {
        return broken(container -> !container.id().startsWith(ServerRole.AGENT.command()));
    }

    private Optional<String> broken(Predicate<Container> meant) {
        return containers.stream()
                .filter(Container::isBroken)
                .filter(meant)
                .findFirst()
                .map(container -> "container " + container.id() + " is " + container.state());
    }

    /** Where port {@code containerPort} of a container is. */
    Optional<Endpoint> endpoint(String container, int containerPort) {
        return containers.stream()
                .filter(each -> each.id().equals(container))
                .flatMap(each -> each.endpoints().stream())
                .filter(endpoint -> endpoint.containerPort() == containerPort
                        && !endpoint.host().isEmpty())
                .findFirst();
    }

    /** For people: {@code zookeeper running, mesos-master pending}. */
    @Override
    public String toString() {
        return containers.stream()
                .map(container -> container.id() + " " + container.state())
                .collect(Collectors.joining(", "));
    }
}
