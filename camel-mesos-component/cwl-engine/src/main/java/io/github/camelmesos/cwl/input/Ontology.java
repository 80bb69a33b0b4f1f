package io.github.camelmesos.cwl.input;

/** What {@code $schemas} say of file formats. */
@FunctionalInterface
public interface Ontology {

    /** Knows nothing: only equal formats match. */
    Ontology NONE = String::equals;

    /**
     * Whether a file of one format may be given where another is asked for.
     *
     * @param actual IRI of the file's format
     * @param required IRI the input asks for
     * @return true when they are equal, equivalent classes, or the first is a subclass of the second
     */
    boolean isA(String actual, String required);
}
