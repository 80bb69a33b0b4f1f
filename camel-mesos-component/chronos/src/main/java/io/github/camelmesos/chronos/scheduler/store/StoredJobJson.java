package io.github.camelmesos.chronos.scheduler.store;

import io.github.camelmesos.chronos.job.InvalidJobException;
import io.github.camelmesos.chronos.job.JobDefaults;
import io.github.camelmesos.chronos.job.JobReader;
import io.github.camelmesos.chronos.job.JobWriter;
import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.MalformedJsonException;

/** The JSON of a stored job. */
final class StoredJobJson {

    private static final int FORMAT = 1;
    private static final JobReader READER = new JobReader(JobDefaults.CHRONOS);

    private StoredJobJson() {}

    static byte[] write(StoredJob stored) {
        return Json.bytes(out -> out.object(json -> json.field("format", FORMAT)
                .object("job", job -> JobWriter.writeFields(stored.job(), job))
                .field("start", stored.start())
                .field("next", stored.next())
                .field("used", stored.used())
                .array("runs", stored.runs(), (each, run) -> each.field(
                                "cause", run.cause().name())
                        .field("due", run.due())
                        .field("attempt", run.attempt())
                        .field("arguments", run.arguments()))
                .strings("succeededParents", stored.succeededParents())
                .strings("ended", stored.ended())));
    }

    /**
     * @throws ForeignStateException if the bytes are no job of this scheduler, for instance one of real Chronos
     */
    static StoredJob read(String path, byte[] bytes) {
        try {
            JsonObject json = Json.parseObject(bytes);
            if (json.integer("format", 0) != FORMAT) {
                throw new MalformedJsonException("unknown format");
            }
            return new StoredJob(
                    READER.read(json.object("job")),
                    json.integer("start", 0),
                    json.integer("next", 0),
                    json.integer("used", 0),
                    json.list("runs", StoredJobJson::run),
                    json.strings("succeededParents"),
                    json.strings("ended"));
        } catch (MalformedJsonException | InvalidJobException e) {
            throw new ForeignStateException(path, e);
        }
    }

    private static StoredRun run(JsonObject json) {
        return new StoredRun(
                StoredRun.Cause.valueOf(json.string("cause", "REQUEST")),
                json.integer("due", 0),
                (int) json.integer("attempt", 0),
                json.string("arguments", ""));
    }
}
