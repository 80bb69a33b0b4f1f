package io.github.camelmesos.camel.cwl;

import io.github.camelmesos.camel.mesos.MesosConstants;
import org.apache.camel.spi.Metadata;

/** Headers of {@code cwl:}. */
public final class CwlConstants {

    @Metadata(
            description = "Id of the run. Before plan: the id it shall have; plan and the consumer set it;"
                    + " cancel stops this run",
            javaType = "String")
    public static final String RUN_ID = "CamelCwlRunId";

    @Metadata(
            label = "producer",
            description = "The CWL document to plan or validate, as a path or URI, with #id for a process of it."
                    + " The body then holds the inputs",
            javaType = "String")
    public static final String WORKFLOW = "CamelCwlWorkflow";

    @Metadata(
            label = "producer",
            description = "The document with the inputs of a run, as a path or URI; wins over the body",
            javaType = "String")
    public static final String JOB_ORDER = "CamelCwlJobOrder";

    @Metadata(
            label = "producer",
            description = "Where the outputs of this run go, a directory, made if absent, or s3://BUCKET/NAME",
            javaType = "String")
    public static final String OUTPUT_DIRECTORY = "CamelCwlOutputDirectory";

    @Metadata(
            label = "producer",
            description = "Timeout of the whole run: 90s, 15m, 2h, PT1H30M; a plain number counts seconds",
            javaType = "String")
    public static final String TIMEOUT = "CamelCwlTimeout";

    @Metadata(
            label = "producer",
            description = "Whether steps with a DockerRequirement run in containers",
            javaType = "Boolean")
    public static final String CONTAINERS = "CamelCwlContainers";

    @Metadata(
            label = "producer",
            description =
                    "Name of another CWL launcher that shall run it: cwltool, toil-cwl-runner, or one that is configured",
            javaType = "String")
    public static final String LAUNCHER = "CamelCwlLauncher";

    @Metadata(
            label = "producer",
            description = "Whether jobs take their results from the cache of jobs, and give theirs to it",
            javaType = "Boolean")
    public static final String CACHE = "CamelCwlCache";

    @Metadata(
            label = "producer",
            description = "How files get to agents and back: shared, nfs or http; as configured where absent",
            javaType = "String")
    public static final String STAGING = "CamelCwlStaging";

    @Metadata(
            label = "producer",
            description = "How the run ended. Set by run",
            javaType = "io.github.camelmesos.launcher.RunResult.Status")
    public static final String RUN_STATUS = "CamelCwlRunStatus";

    @Metadata(
            label = "producer",
            description = "Whether the document can run; warnings do not keep it from that. Set by validate",
            javaType = "Boolean")
    public static final String VALID = "CamelCwlValid";

    @Metadata(
            label = "consumer",
            description =
                    "Kind of the event: StageEntered, JobsCounted, JobChanged, AttemptEnded, Warned, Logged or Ended",
            javaType = "String")
    public static final String EVENT = "CamelCwlEvent";

    @Metadata(label = "producer", description = "Whose quota the run uses. Set by plan", javaType = "String")
    public static final String TENANT = MesosConstants.TENANT;

    @Metadata(label = "producer", description = "Name of the provider to ask for", javaType = "String")
    public static final String PROVIDER = MesosConstants.PROVIDER;

    @Metadata(label = "producer", description = "Cpus of the whole cluster to ask for", javaType = "Double")
    public static final String CPUS = MesosConstants.CPUS;

    @Metadata(label = "producer", description = "MiB of memory of the whole cluster to ask for", javaType = "Long")
    public static final String MEMORY = MesosConstants.MEMORY;

    @Metadata(label = "producer", description = "MiB of disk of the whole cluster to ask for", javaType = "Long")
    public static final String DISK = MesosConstants.DISK;

    @Metadata(label = "producer", description = "Number of agents to ask for", javaType = "Integer")
    public static final String AGENTS = MesosConstants.AGENTS;

    @Metadata(
            label = "producer",
            description = "The cluster to run on. Set by plan to the name of the cluster to be made",
            javaType = "String")
    public static final String CLUSTER_ID = MesosConstants.CLUSTER_ID;

    @Metadata(
            label = "producer",
            description = "Chronos to run through, where it is not the cluster's own",
            javaType = "String")
    public static final String CHRONOS_URL = "CamelChronosUrl";

    private CwlConstants() {}
}
