package io.github.camelmesos.cluster.admission;

import io.github.camelmesos.cluster.ledger.FileLedger;
import io.github.camelmesos.cluster.ledger.Ledger;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class FileAdmissionTest extends AdmissionPropertyTest {

    @TempDir
    Path directory;

    @Override
    Ledger open() {
        return new FileLedger(directory);
    }
}
