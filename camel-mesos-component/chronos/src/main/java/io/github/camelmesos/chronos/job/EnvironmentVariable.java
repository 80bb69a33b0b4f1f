package io.github.camelmesos.chronos.job;

import java.util.Objects;

/** One environment variable of a job's command. Chronos' own variables cannot be replaced by it. */
public record EnvironmentVariable(String name, String value) {

    public EnvironmentVariable {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }
}
