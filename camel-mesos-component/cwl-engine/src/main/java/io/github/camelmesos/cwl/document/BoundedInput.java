package io.github.camelmesos.cwl.document;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;

/** A stream that ends with an exception when it is too long or takes too long. */
final class BoundedInput extends FilterInputStream {

    private final URI uri;
    private final long maxBytes;
    private final Deadline deadline;
    private long count;

    BoundedInput(InputStream in, URI uri, long maxBytes, Deadline deadline) {
        super(in);
        this.uri = uri;
        this.maxBytes = maxBytes;
        this.deadline = deadline;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        deadline.remainingMillis(uri);
        int n = super.read(buffer, offset, length);
        count += Math.max(n, 0);
        if (count > maxBytes) {
            throw new IOException(uri + " is bigger than the limit of " + maxBytes + " bytes");
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        return n <= 0 ? 0 : readNBytes((int) Math.min(n, 8192)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
