package io.github.camelmesos.cwl.document;

/**
 * Bounds on what is read, so that no document can exhaust the memory.
 *
 * @param maxDepth nesting of lists and maps in one document
 * @param maxNodes nodes of one document, each alias counted as all it stands for
 * @param maxDocuments documents read for one run: imports, includes, {@code run} files
 * @param maxImportDepth imports inside imports
 */
public record DocumentLimits(int maxDepth, int maxNodes, int maxDocuments, int maxImportDepth) {

    public static final DocumentLimits DEFAULT = new DocumentLimits(200, 2_000_000, 10_000, 50);
}
