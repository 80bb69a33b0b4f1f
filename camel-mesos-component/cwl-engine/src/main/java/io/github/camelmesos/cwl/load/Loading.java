package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.features.Uses;
import java.util.IdentityHashMap;
import java.util.Map;

/**
 * What all the loaders of one load share. For one thread.
 *
 * @param uses what each process and step uses
 */
record Loading(Documents documents, Problems problems, ProcessReferences references, Map<Object, Uses> uses) {

    Loading(Documents documents, Problems problems) {
        this(documents, problems, new ProcessReferences(), new IdentityHashMap<>());
    }
}
