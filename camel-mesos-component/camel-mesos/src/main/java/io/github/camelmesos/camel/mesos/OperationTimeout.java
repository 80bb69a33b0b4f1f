package io.github.camelmesos.camel.mesos;

import java.time.Duration;
import java.util.Optional;

/** The option {@code timeout}, where 0 stands for none. */
final class OperationTimeout {

    private OperationTimeout() {}

    static Optional<Duration> of(MesosConfiguration options) {
        return options.getTimeout() > 0 ? Optional.of(Duration.ofMillis(options.getTimeout())) : Optional.empty();
    }
}
