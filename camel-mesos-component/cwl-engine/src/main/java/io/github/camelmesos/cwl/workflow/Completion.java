package io.github.camelmesos.cwl.workflow;

import java.util.Map;

/** Is told, on the loop's thread, how an invocation ended. Why it failed has been reported by then. */
interface Completion {

    void succeeded(Map<String, Object> outputs);

    void failed();
}
