package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.util.Base64;
import java.util.List;

/** Questions to agents, each named by its URL. Safe for many threads. */
public final class AgentClient implements AutoCloseable {
    private final HttpTransport transport;

    public AgentClient(HttpSettings settings) {
        this.transport = new HttpTransport(settings);
    }

    /**
     * The files of a directory of a sandbox.
     *
     * @param path absolute, at the agent
     */
    public List<FileInfo> listFiles(URI agent, String path) throws IOException {
        return call(agent, "LIST_FILES", body -> body.field("path", path)).list("file_infos", FileInfo::from);
    }

    /** A part of a file of a sandbox, less than {@code length} bytes at its end. */
    public FileChunk readFile(URI agent, String path, long offset, long length) throws IOException {
        JsonObject read = call(agent, "READ_FILE", body -> body.field("path", path)
                .field("offset", offset)
                .field("length", length));
        return new FileChunk(read.integer("size", 0), Base64.getDecoder().decode(read.string("data", "")));
    }

    private JsonObject call(URI agent, String type, JsonValue body) throws IOException {
        return OperatorCall.exchange(transport, agent, type, body);
    }

    @Override
    public void close() {
        transport.close();
    }
}
