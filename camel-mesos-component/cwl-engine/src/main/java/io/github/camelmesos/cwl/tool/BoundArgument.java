package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.model.InputBinding;

/**
 * A binding and the value it puts on the command line.
 *
 * @param value after {@code valueFrom}
 * @param computed whether {@code valueFrom} made it, so that nothing nested follows
 */
record BoundArgument(SortingKey key, InputBinding binding, Object value, boolean computed) {}
