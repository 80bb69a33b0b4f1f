package io.github.camelmesos.chronos.client;

import java.nio.charset.StandardCharsets;

/** What came back: HTTP status and the whole body. */
record Answer(int status, byte[] body) {

    boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
