package io.github.camelmesos.cwl.model;

/** How much of a Directory's listing is loaded before a process runs. */
public enum LoadListing {
    NO_LISTING("no_listing"),
    SHALLOW_LISTING("shallow_listing"),
    DEEP_LISTING("deep_listing");

    private final String text;

    LoadListing(String text) {
        this.text = text;
    }

    /** As written in a document. */
    public String text() {
        return text;
    }
}
