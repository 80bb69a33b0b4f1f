package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.value.FileTree;
import java.io.IOException;

/** Files of defaults, which nobody has looked at before their process is run. */
public final class DefaultFiles {

    private DefaultFiles() {}

    /** A value with the sizes of its files; as it is where one of them is not to be had, which its process will say. */
    public static Object known(Object value, StagingArea staging) {
        FileFacts facts = new FileFacts(staging, true);
        try {
            return FileTree.<IOException, RuntimeException>map(value, facts::complete);
        } catch (IOException saidByItsProcess) {
            return value;
        }
    }
}
