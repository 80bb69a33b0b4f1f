package io.github.camelmesos.launcher.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a transfer begins.
 *
 * @param offset of the first byte
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
record ByteRange(long offset) {

    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,18})-([0-9]{1,18})?");
    private static final Pattern CONTENT_RANGE = Pattern.compile("bytes ([0-9]{1,18})-[0-9]{1,18}/[0-9]{1,18}");

    /**
     * Of a {@code Range} header; another form of it than curl's is passed over, as one may.
     *
     * @throws RefusedException when it begins at or behind the end
     */
    static ByteRange requested(String header, long size) throws RefusedException {
        Matcher range = header == null ? null : RANGE.matcher(header);
        if (range == null || !range.matches() || range.group(2) != null) {
            return new ByteRange(0);
        }
        long offset = Long.parseLong(range.group(1));
        if (offset >= size) {
            throw new RefusedException(RefusedException.NO_SUCH_RANGE, "it has " + size + " bytes");
        }
        return new ByteRange(offset);
    }

    /**
     * Of a {@code Content-Range} header of a PUT.
     *
     * @throws RefusedException when it is no range
     */
    static ByteRange sent(String header) throws RefusedException {
        if (header == null) {
            return new ByteRange(0);
        }
        Matcher range = CONTENT_RANGE.matcher(header);
        if (!range.matches()) {
            throw new RefusedException(RefusedException.BAD_REQUEST, "Content-Range is not understood");
        }
        return new ByteRange(Long.parseLong(range.group(1)));
    }
}
