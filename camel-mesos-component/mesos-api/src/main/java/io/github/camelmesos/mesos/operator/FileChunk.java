package io.github.camelmesos.mesos.operator;

/**
 * A part of a file.
 *
 * @param size of the whole file, in bytes
 */
public record FileChunk(long size, byte[] data) {}
