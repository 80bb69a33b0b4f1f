package io.github.camelmesos.chronos.client;

/**
 * One request.
 *
 * @param method the HTTP method
 * @param path path and query below Chronos' URL
 * @param body a JSON body, or null for none
 * @param job the job it is about, or null for none
 * @param repeatable whether sending it twice does no harm
 */
record Call(String method, String path, byte[] body, String job, boolean repeatable) {

    private static final String API = "/v1/scheduler/";

    static Call get(String path) {
        return new Call("GET", API + path, null, null, true);
    }

    static Call root(String path) {
        return new Call("GET", path, null, null, true);
    }

    /** A new job of a name replaces the one before, so adding may be repeated. */
    static Call post(String path, String job, byte[] body) {
        return new Call("POST", API + path, body, job, true);
    }

    /** A new job that is to run once: sent again, it would run again. */
    static Call postOnce(String path, String job, byte[] body) {
        return new Call("POST", API + path, body, job, false);
    }

    static Call ofJob(String method, String path, String job) {
        return new Call(method, API + path, null, job, !"PUT".equals(method));
    }
}
