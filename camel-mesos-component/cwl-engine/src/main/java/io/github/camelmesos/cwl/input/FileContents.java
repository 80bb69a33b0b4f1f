package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.job.StagingArea;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.value.FileValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Reads files into their {@code contents} field.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#LoadContents">LoadContents</a>
 */
public final class FileContents {

    /** Bytes. */
    private static final int LIMIT = 64 * 1024;

    private FileContents() {}

    /**
     * A File, or list of Files, with contents; anything else as it is.
     *
     * @param version before v1.2 the first 64 KiB are read of a longer file, which is an error since
     * @throws IOException when a file cannot be read, or is too long
     */
    public static Object load(Object value, CwlVersion version, StagingArea staging) throws IOException {
        if (value instanceof FileValue file) {
            return file.location().isEmpty() || file.contents().isPresent()
                    ? file
                    : file.withContents(read(staging.localPath(file.location().get()), version));
        }
        if (value instanceof List<?> list) {
            List<Object> loaded = new ArrayList<>(list.size());
            for (Object element : list) {
                loaded.add(load(element, version, staging));
            }
            return Collections.unmodifiableList(loaded);
        }
        return value;
    }

    private static String read(Path path, CwlVersion version) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(path)) {
            bytes = in.readNBytes(LIMIT + 1);
        }
        if (bytes.length <= LIMIT) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        if (version.atLeast(CwlVersion.V1_2)) {
            throw new IOException(path + " has more than the " + LIMIT + " bytes that loadContents reads");
        }
        return new String(bytes, 0, wholeCharacters(bytes), StandardCharsets.UTF_8);
    }

    /** Bytes up to the limit that do not end within a character. */
    private static int wholeCharacters(byte[] bytes) {
        int end = LIMIT;
        while (end > LIMIT - 4 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return end;
    }
}
