package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.DocumentLimits;
import io.github.camelmesos.cwl.document.Documents;
import io.github.camelmesos.cwl.document.Fetcher;
import io.github.camelmesos.cwl.document.InvalidDocumentException;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.features.FeatureChecker;
import io.github.camelmesos.cwl.features.Uses;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.typecheck.TypeChecker;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;

/**
 * Loads CWL v1.0, v1.1 and v1.2 documents, with all the documents they refer to, and checks them. Safe for use by
 * several threads.
 */
public final class DocumentLoader {

    private final Fetcher fetcher;
    private final DocumentLimits limits;

    public DocumentLoader(Fetcher fetcher) {
        this(fetcher, DocumentLimits.DEFAULT);
    }

    public DocumentLoader(Fetcher fetcher, DocumentLimits limits) {
        this.fetcher = fetcher;
        this.limits = limits;
    }

    /**
     * The process that a URI names.
     *
     * @param uri a document; its fragment names one of several processes, by default {@code #main}
     * @throws InvalidDocumentException with every problem found
     * @throws IOException when the document itself cannot be read
     */
    public LoadedProcess load(URI uri) throws InvalidDocumentException, IOException {
        Problems problems = new Problems();
        return load(uri, new Documents(fetcher, limits, problems), problems);
    }

    /**
     * The same, of a document that came as text.
     *
     * @param uri what the document is called; references in it are relative to it
     */
    public LoadedProcess load(URI uri, String text) throws InvalidDocumentException, IOException {
        Problems problems = new Problems();
        Documents documents = new Documents(fetcher, limits, problems);
        documents.provide(uri, text);
        return load(uri, documents, problems);
    }

    private static LoadedProcess load(URI uri, Documents documents, Problems problems)
            throws InvalidDocumentException, IOException {
        URI target = References.canonical(uri);
        SourceDocument document = documents.get(target);
        Loading loading = new Loading(documents, problems);
        Scope top = new Scope(loading, document.base().toString(), null, TypeScope.EMPTY, new Uses());
        Optional<CwlProcess> process = loading.references().loadTop(target, top);
        ProcessSelection.reportDuplicates(document, problems);
        loading.references().loadRest(document, top);
        process.ifPresent(loaded -> {
            new FeatureChecker(loading.uses(), problems).check(loaded);
            new TypeChecker(problems).check(loaded);
        });
        problems.throwIfAny();
        return new LoadedProcess(process.orElseThrow(), problems.warnings(), document.schemas(), document.namespaces());
    }
}
