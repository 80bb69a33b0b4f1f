package io.github.camelmesos.cluster.account;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What the jobs of one run used on one cluster. Taken down now and then while it runs, and when it is over; the last line
 * counts.
 *
 * @param workflow its name, for people
 * @param state RUNNING, COMPLETE, EXECUTOR_ERROR, SYSTEM_ERROR, CANCELED: the states of a run
 */
public record RunUse(
        String run, String cluster, String tenant, String workflow, String state, Instant at, List<StepUse> steps)
        implements AccountLine {

    static final String KIND = "use";

    /** Stands for the steps beyond {@value #MOST_STEPS}. */
    public static final String OTHER_STEPS = "(other steps)";

    static final int MOST_STEPS = 300;

    /** Of steps beyond a bound the sum is kept. */
    public RunUse {
        if (steps.size() > MOST_STEPS) {
            List<StepUse> fewer = new ArrayList<>(steps.subList(0, MOST_STEPS - 1));
            StepUse others = steps.subList(MOST_STEPS - 1, steps.size()).stream()
                    .reduce(StepUse::plus)
                    .orElseThrow();
            fewer.add(others.named(OTHER_STEPS));
            steps = fewer;
        }
        steps = List.copyOf(steps);
    }

    @Override
    public String key() {
        return KIND + " " + run + " " + cluster;
    }

    @Override
    public JsonValue json() {
        return out -> out.field("run", run)
                .field("cluster", cluster)
                .field("tenant", tenant)
                .field("workflow", workflow)
                .field("state", state)
                .field("at", at.toString())
                .array("steps", steps.stream().map(StepUse::json).toList());
    }

    static RunUse read(JsonObject json) throws IOException {
        return new RunUse(
                json.requiredString("run"),
                json.requiredString("cluster"),
                json.requiredString("tenant"),
                json.string("workflow", ""),
                json.requiredString("state"),
                Instant.parse(json.requiredString("at")),
                json.list("steps", StepUse::read));
    }
}
