package io.github.camelmesos.cwl.value;

/** Makes plain JSON values of CWL ones: the form of output objects. */
public final class ValueWriter {

    private ValueWriter() {}

    /** Maps, lists and scalars only; Files and Directories as the standard's objects, with what is known of them. */
    public static Object write(Object value) {
        throw new UnsupportedOperationException("soon");
    }
}
