package io.github.camelmesos.camel.chronos;

import io.github.camelmesos.camel.mesos.MesosConstants;
import org.apache.camel.spi.Metadata;

/** Headers of {@code chronos:}. */
public final class ChronosConstants {

    @Metadata(description = "URL of the Chronos to use. Set by attach and the consumer", javaType = "String")
    public static final String URL = "CamelChronosUrl";

    @Metadata(description = "Name of the job to run, kill or delete. Set by add and the consumer", javaType = "String")
    public static final String JOB = "CamelChronosJob";

    @Metadata(label = "producer", description = "Arguments of run, put after the job's command", javaType = "String")
    public static final String ARGUMENTS = "CamelChronosArguments";

    @Metadata(
            label = "producer",
            description = "What search looks for: part of a job's name or command, in any case",
            javaType = "String")
    public static final String QUERY = "CamelChronosQuery";

    @Metadata(
            label = "consumer",
            description = "What happened to the job",
            javaType = "io.github.camelmesos.camel.chronos.JobEvent.Kind")
    public static final String EVENT = "CamelChronosEvent";

    @Metadata(
            label = "producer",
            description = "The nested cluster that attach starts a scheduler for, and whose Chronos is used where no"
                    + " URL is given",
            javaType = "String")
    public static final String CLUSTER_ID = MesosConstants.CLUSTER_ID;

    private ChronosConstants() {}
}
