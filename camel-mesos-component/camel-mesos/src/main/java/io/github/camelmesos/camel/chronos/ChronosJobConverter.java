package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.job.JobReader;
import io.github.camelmesos.chronos.job.JobWriter;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.mesos.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.camel.Converter;

/** Jobs in Chronos' own JSON, and back. */
@Converter(generateLoader = true)
public final class ChronosJobConverter {

    private static final JobReader READER = new JobReader(JobDefaults.CHRONOS);

    private ChronosJobConverter() {}

    /** The fields of Chronos' JSON. */
    @Converter
    public static ChronosJob toJob(Map<?, ?> fields) throws IOException {
        return READER.read(Json.parseObject(JsonText.compact(fields)));
    }

    @Converter
    public static ChronosJob toJob(String json) throws IOException {
        return READER.read(Json.parseObject(json));
    }

    @Converter
    public static ChronosJob toJob(InputStream json) throws IOException {
        return READER.read(Json.parseObject(json.readAllBytes()));
    }

    @Converter
    public static String toString(ChronosJob job) {
        byte[] json = Json.bytes(out -> out.object(fields -> JobWriter.writeFields(job, fields)));
        return new String(json, StandardCharsets.UTF_8);
    }
}
