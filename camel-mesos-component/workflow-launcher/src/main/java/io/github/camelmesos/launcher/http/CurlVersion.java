package io.github.camelmesos.launcher.http;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of an agent's curl, as it says with each request. */
record CurlVersion(int major, int minor) {

    private static final Pattern AGENT = Pattern.compile("curl/([0-9]{1,4})\\.([0-9]{1,4}).*");
    private static final int PARALLEL_MAJOR = 7;
    /** 7.66 has {@code --parallel}; two releases later it was right. */
    private static final int PARALLEL_MINOR = 68;

    /** Of a {@code User-Agent}; one that says nothing counts as old. */
    static CurlVersion of(String userAgent) {
        Matcher matcher = AGENT.matcher(userAgent == null ? "" : userAgent);
        return matcher.matches()
                ? new CurlVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)))
                : new CurlVersion(0, 0);
    }

    /** Whether it can fetch several files at once. */
    boolean isParallel() {
        return major > PARALLEL_MAJOR || major == PARALLEL_MAJOR && minor >= PARALLEL_MINOR;
    }
}
