package io.github.camelmesos.cwl.model;

/** The published versions of the standard. Ordered: a later version is greater. */
public enum CwlVersion {
    V1_0("v1.0"),
    V1_1("v1.1"),
    V1_2("v1.2");

    private final String text;

    CwlVersion(String text) {
        this.text = text;
    }

    /** As written in {@code cwlVersion}. */
    public String text() {
        return text;
    }

    public boolean atLeast(CwlVersion other) {
        return compareTo(other) >= 0;
    }
}
