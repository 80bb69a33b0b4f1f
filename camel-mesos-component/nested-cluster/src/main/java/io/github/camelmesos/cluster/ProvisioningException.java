package io.github.camelmesos.cluster;

/** A cluster could not be made or kept. What had been started of it is gone again. */
public class ProvisioningException extends Exception {

    public ProvisioningException(String message) {
        super(message);
    }

    public ProvisioningException(String message, Throwable cause) {
        super(message, cause);
    }
}
