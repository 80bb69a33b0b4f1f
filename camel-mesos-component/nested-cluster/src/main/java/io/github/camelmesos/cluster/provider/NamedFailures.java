package io.github.camelmesos.cluster.provider;

import io.github.camelmesos.cluster.ProvisioningException;
import java.util.concurrent.Callable;

/** Failures of providers name the cluster; those that come of an interrupt are one. */
public final class NamedFailures {

    private NamedFailures() {}

    /** Does a step of a cluster's life. */
    public static <T> T of(String cluster, Callable<T> step) throws ProvisioningException, InterruptedException {
        try {
            return step.call();
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            if (Thread.interrupted()) {
                throw (InterruptedException) new InterruptedException("cluster " + cluster).initCause(e);
            }
            String message = e.getMessage() == null ? e.toString() : e.getMessage();
            String named = "cluster " + cluster;
            throw new ProvisioningException(message.startsWith(named) ? message : named + ": " + message, e);
        }
    }
}
