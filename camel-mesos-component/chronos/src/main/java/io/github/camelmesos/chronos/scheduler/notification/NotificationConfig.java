package io.github.camelmesos.chronos.scheduler.notification;

import io.github.camelmesos.chronos.client.Credentials;
import java.net.URI;
import java.util.Objects;

/**
 * Where notifications go.
 *
 * @param url what they are posted to
 * @param credentials basic authentication there, null for none
 * @param clusterName begins the subjects, "" for nothing
 */
public record NotificationConfig(URI url, Credentials credentials, String clusterName) {

    public NotificationConfig {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(clusterName, "clusterName");
    }
}
