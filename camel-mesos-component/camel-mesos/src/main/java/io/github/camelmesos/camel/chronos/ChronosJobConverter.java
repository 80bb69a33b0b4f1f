package io.github.camelmesos.camel.chronos;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.job.JobReader;
import io.github.camelmesos.chronos.job.JobWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.Map;
import org.apache.camel.Converter;

/** Jobs in Chronos' own JSON, and back. */
@Converter(generateLoader = true)
public final class ChronosJobConverter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JobReader READER = new JobReader(JobDefaults.CHRONOS);

    private ChronosJobConverter() {}

    /** The fields of Chronos' JSON. */
    @Converter
    public static ChronosJob toJob(Map<?, ?> fields) {
        return READER.read(JSON.valueToTree(fields));
    }

    @Converter
    public static ChronosJob toJob(String json) throws IOException {
        return READER.read(JSON.readTree(json));
    }

    @Converter
    public static ChronosJob toJob(InputStream json) throws IOException {
        return READER.read(JSON.readTree(json));
    }

    @Converter
    public static String toString(ChronosJob job) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(text)) {
            JobWriter.write(job, out);
        }
        return text.toString();
    }
}
