package io.github.camelmesos.cwl.workflow;

import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.Requirement.DockerRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** What the user of a run should know of its tools; said once for each tool, however often it runs. */
final class Warnings {

    private final RunSettings settings;
    private final Notifier notifier;
    private final Set<CommandLineTool> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    Warnings(RunSettings settings, Notifier notifier) {
        this.settings = settings;
        this.notifier = notifier;
    }

    void ofTool(String name, CommandLineTool tool, Requirements inForce) {
        if (!settings.containers() && inForce.requires(DockerRequirement.class) && seen.add(tool)) {
            notifier.tell(new RunEvent.Warning(
                    name, "it requires a container, but runs without one: what is in its image may be missing"));
        }
    }
}
