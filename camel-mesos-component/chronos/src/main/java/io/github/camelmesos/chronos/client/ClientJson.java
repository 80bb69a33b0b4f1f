package io.github.camelmesos.chronos.client;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.job.JobReader;
import io.github.camelmesos.chronos.job.JobWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** JSON of requests and answers. */
final class ClientJson {

    static final ObjectMapper MAPPER = new ObjectMapper();

    private static final JobReader READER = new JobReader(JobDefaults.CHRONOS);

    private ClientJson() {}

    static byte[] write(ChronosJob job) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
        try (JsonGenerator out = MAPPER.createGenerator(bytes)) {
            JobWriter.write(job, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * @throws ChronosUnavailableException if the answer is no JSON
     */
    static JsonNode read(Answer answer) {
        try {
            JsonNode json = MAPPER.readTree(answer.body());
            if (json != null && !json.isMissingNode()) {
                return json;
            }
        } catch (IOException e) {
            throw new ChronosUnavailableException("Chronos' answer is cut off or no JSON", true, e);
        }
        throw new ChronosUnavailableException("Chronos' answer is empty", true, null);
    }

    static ChronosJob job(JsonNode json) {
        return READER.read(json);
    }

    static List<ChronosJob> jobs(JsonNode json) {
        List<ChronosJob> jobs = new ArrayList<>(json.size());
        for (JsonNode each : json) {
            jobs.add(READER.read(each));
        }
        return jobs;
    }
}
