package io.github.camelmesos.app.crash;

import io.github.camelmesos.app.process.Application;
import java.nio.file.Path;
import java.util.List;

/** Where the clusters of a matrix are. */
interface Platform {

    /** What users call it. */
    String provider();

    /** What an application needs for it. */
    default void prepare(Application application, Path directory) throws Exception {}

    /** Whether servers and jobs go on when their launcher is dead. */
    default boolean outlivesLauncher() {
        return false;
    }

    /** What there is of clusters that is neither a process of this machine nor a file, nor an entry of the ledger. */
    default List<String> left(Application application) throws Exception {
        return List.of();
    }
}
