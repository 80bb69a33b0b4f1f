package io.github.camelmesos.launcher.http;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a job left, as its agent says: fields that end with a NUL, then a line of {@code sha256sum} for each file, in their order.
 * An agent may say anything, so every name is checked.
 *
 * @param entries what there is, outer directories first
 */
record Manifest(List<Entry> entries) {

    private static final String FORMAT = "camel-mesos-1";
    private static final int SHA256_DIGITS = 64;

    /** What an entry is. */
    enum Kind {
        RESULT,
        LOG,
        FILE,
        PROGRAM,
        DIRECTORY,
        LINK,
        /** An input in the output directory, not changed. */
        GIVEN
    }

    /**
     * One file, directory or link.
     *
     * @param path in the output directory; empty for result and log
     * @param target of a link, as it is written in it
     * @param number of the upload, 0 for none
     * @param sha256 of a file
     */
    record Entry(Kind kind, Path path, String target, int number, String sha256) {}

    /**
     * Reads it.
     *
     * @throws RefusedException when it is none, or names what is outside of the output directory
     */
    static Manifest read(byte[] bytes) throws RefusedException {
        return new Parser(bytes).parse();
    }

    private static final class Parser {

        private final byte[] bytes;
        private final List<Entry> entries = new ArrayList<>();
        private final Set<Path> paths = new HashSet<>();
        private int position;
        private int files;

        Parser(byte[] bytes) {
            this.bytes = bytes;
        }

        Manifest parse() throws RefusedException {
            if (!field().equals(FORMAT)) {
                throw bad("its format is not " + FORMAT);
            }
            for (String kind = field(); !kind.equals("sums"); kind = field()) {
                entries.add(entry(kind));
            }
            String[] lines = decoded(position, bytes.length).split("\n");
            List<Entry> complete = new ArrayList<>();
            for (Entry entry : entries) {
                complete.add(
                        entry.number() == 0
                                ? entry
                                : new Entry(
                                        entry.kind(),
                                        entry.path(),
                                        entry.target(),
                                        entry.number(),
                                        sum(lines, entry.number() - 1)));
            }
            return new Manifest(List.copyOf(complete));
        }

        private Entry entry(String kind) throws RefusedException {
            return switch (kind) {
                case "result" -> new Entry(Kind.RESULT, Path.of(""), "", ++files, "");
                case "log" -> new Entry(Kind.LOG, Path.of(""), "", ++files, "");
                case "file" -> new Entry(Kind.FILE, path(), "", ++files, "");
                case "program" -> new Entry(Kind.PROGRAM, path(), "", ++files, "");
                case "directory" -> new Entry(Kind.DIRECTORY, path(), "", 0, "");
                case "link" -> new Entry(Kind.LINK, path(), field(), 0, "");
                case "given" -> new Entry(Kind.GIVEN, path(), "", 0, "");
                default -> throw bad("there is no kind '" + kind + "'");
            };
        }

        private Path path() throws RefusedException {
            String name = field();
            try {
                Path path = Path.of(name);
                boolean plain = !path.isAbsolute()
                        && !name.isEmpty()
                        && path.equals(path.normalize())
                        && !path.startsWith("..")
                        && path.toString().equals(name)
                        && paths.add(path);
                if (!plain) {
                    throw bad("'" + name + "' is no path in the output directory");
                }
                return path;
            } catch (InvalidPathException e) {
                throw bad("'" + name + "' cannot be the name of a file here");
            }
        }

        private String field() throws RefusedException {
            int end = position;
            while (end < bytes.length && bytes[end] != 0) {
                end++;
            }
            if (end == bytes.length) {
                throw bad("it ends too early");
            }
            String field = decoded(position, end);
            position = end + 1;
            return field;
        }

        private String decoded(int from, int to) throws RefusedException {
            try {
                return StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes, from, to - from))
                        .toString();
            } catch (CharacterCodingException e) {
                throw bad("a name is not in UTF-8");
            }
        }

        /** A line of a name with odd letters begins with a backslash. */
        private static String sum(String[] lines, int index) throws RefusedException {
            String line = index < lines.length ? lines[index] : "";
            String digits = line.startsWith("\\") ? line.substring(1) : line;
            if (digits.length() < SHA256_DIGITS) {
                throw bad("checksums are missing");
            }
            return digits.substring(0, SHA256_DIGITS);
        }

        private static RefusedException bad(String problem) {
            return new RefusedException(
                    RefusedException.BAD_REQUEST, "the list of what the job left is wrong: " + problem);
        }
    }
}
