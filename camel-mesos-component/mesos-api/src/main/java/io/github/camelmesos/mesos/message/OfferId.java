package io.github.camelmesos.mesos.message;

/** The id of an offer. */
public record OfferId(String value) {
    @Override
    public String toString() {
        return value;
    }
}
