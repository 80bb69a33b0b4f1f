package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.Resource;
import io.github.camelmesos.mesos.resource.Resources;
import java.util.List;

/**
 * A role that has frameworks, a weight or a quota.
 *
 * @param resources what its frameworks have been offered or allocated
 */
public record Role(String name, double weight, List<FrameworkId> frameworks, Resources resources) {

    static Role from(JsonObject json) {
        return new Role(
                json.string("name", ""),
                json.number("weight", 1),
                json.list("frameworks", id -> new FrameworkId(id.string("value", ""))),
                Resources.from(json.list("resources", Resource::from)));
    }
}
