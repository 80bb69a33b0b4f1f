package io.github.camelmesos.mesos.message;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.OptionalLong;

/**
 * What the embedded agent says, in the {@code data} of a task's last status, of the memory that it used. Mesos leaves that field
 * to executors; its own ones say nothing there.
 */
public final class PeakMemory {

    private static final String KEY = "peak_memory_bytes=";

    private PeakMemory() {}

    /** The field's value, base64 as it has to be. */
    public static String data(long bytes) {
        return Base64.getEncoder().encodeToString((KEY + bytes).getBytes(StandardCharsets.US_ASCII));
    }

    /** Bytes; empty where a status says nothing of it. */
    public static OptionalLong of(TaskStatus status) {
        try {
            String text = status.data()
                    .map(data -> new String(Base64.getDecoder().decode(data), StandardCharsets.US_ASCII))
                    .orElse("");
            return text.startsWith(KEY)
                    ? OptionalLong.of(Long.parseLong(text.substring(KEY.length())))
                    : OptionalLong.empty();
        } catch (IllegalArgumentException somebodyElsesData) {
            return OptionalLong.empty();
        }
    }
}
