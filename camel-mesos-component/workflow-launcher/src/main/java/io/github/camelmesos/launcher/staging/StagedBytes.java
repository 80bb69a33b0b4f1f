package io.github.camelmesos.launcher.staging;

/**
 * Is told of bytes that are copied or fetched so that jobs find them. Links and renames move nothing. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface StagedBytes {

    /** Nobody counts. */
    StagedBytes UNCOUNTED = bytes -> {};

    /** So many more. */
    void add(long bytes);
}
