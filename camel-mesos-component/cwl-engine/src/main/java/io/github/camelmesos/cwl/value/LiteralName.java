package io.github.camelmesos.cwl.value;

import java.util.List;
import java.util.stream.Collectors;

/** Basenames of literals that were given none: the same for the same content, on every run. */
public final class LiteralName {

    private static final int DIGITS = 12;

    private LiteralName() {}

    /** Of a literal file with this text. */
    public static String ofFile(String contents) {
        return of(contents);
    }

    /** Of a literal directory with these entries. */
    public static String ofDirectory(List<FileOrDirectory> listing) {
        return of(listing.stream().map(FileOrDirectory::basename).collect(Collectors.joining("/")));
    }

    private static String of(String text) {
        String checksum = Checksum.of(text);
        int digits = checksum.indexOf('$') + 1;
        return "literal-" + checksum.substring(digits, digits + DIGITS);
    }
}
