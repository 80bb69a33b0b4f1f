package io.github.camelmesos.cwl.load;

/** The standard's own names, which a document may write with their namespace. */
final class Vocabulary {

    private static final String NAMESPACE = "https://w3id.org/cwl/cwl#";
    private static final String PREFIX = "cwl:";

    private Vocabulary() {}

    /** The name without the standard's namespace; other namespaces stay. */
    static String local(String name) {
        if (name.startsWith(PREFIX)) {
            return name.substring(PREFIX.length());
        }
        return name.startsWith(NAMESPACE) ? name.substring(NAMESPACE.length()) : name;
    }
}
