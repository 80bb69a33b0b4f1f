package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.document.CwlException;
import java.nio.file.NoSuchFileException;

/** What an exception says to users. */
final class Messages {

    private Messages() {}

    static String of(Exception error) {
        if (error instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        }
        return error instanceof CwlException ? error.getMessage() : error.toString();
    }
}
