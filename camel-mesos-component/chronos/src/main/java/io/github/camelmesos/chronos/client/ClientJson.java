package io.github.camelmesos.chronos.client;

import io.github.camelmesos.chronos.job.ChronosJob;
import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.job.JobReader;
import io.github.camelmesos.chronos.job.JobWriter;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** JSON of requests and answers. */
final class ClientJson {

    private static final JobReader READER = new JobReader(JobDefaults.CHRONOS);

    private ClientJson() {}

    static byte[] write(ChronosJob job) {
        return Json.bytes(out -> out.object(fields -> JobWriter.writeFields(job, fields)));
    }

    /**
     * @throws ChronosUnavailableException if the answer is no JSON object
     */
    static JsonObject object(Answer answer) {
        try {
            return Json.parseObject(answer.body());
        } catch (MalformedJsonException e) {
            throw broken(e);
        }
    }

    /**
     * @throws ChronosUnavailableException if the answer is no JSON array
     */
    static <T> List<T> array(Answer answer, Function<JsonObject, T> reader) {
        try {
            if (!(Json.parse(answer.body()) instanceof List<?> items)) {
                throw new MalformedJsonException("expected a JSON array");
            }
            List<T> values = new ArrayList<>(items.size());
            for (Object item : items) {
                values.add(reader.apply(item instanceof JsonObject object ? object : JsonObject.EMPTY));
            }
            return values;
        } catch (MalformedJsonException e) {
            throw broken(e);
        }
    }

    static ChronosJob job(JsonObject json) {
        return READER.read(json);
    }

    private static ChronosUnavailableException broken(MalformedJsonException cause) {
        return new ChronosUnavailableException(
                "Chronos' answer is cut off or no JSON: " + ErrorText.firstLine(cause.getMessage()), true, cause);
    }
}
