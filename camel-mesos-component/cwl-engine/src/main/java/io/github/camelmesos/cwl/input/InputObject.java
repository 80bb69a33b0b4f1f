package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.Requirements;
import java.util.Map;

/** The input object of a process. */
public final class InputObject {

    private InputObject() {}

    /**
     * Makes the input object that expressions see from the one that was given: defaults, check of types and formats,
     * size of files, secondary files, contents and listings. Inputs the process does not declare are left out; those
     * that were not given are null.
     *
     * @param effective the requirements in force, outer ones included
     * @param given CWL values; of the job order or of a step's links. Locations are absolute
     * @throws InputException naming the input, what it was given and what it asks for
     * @throws CwlException when an expression fails
     */
    public static Map<String, Object> prepare(
            CwlProcess process, Requirements effective, Map<String, Object> given, InputContext context)
            throws CwlException {
        throw new UnsupportedOperationException("soon");
    }
}
