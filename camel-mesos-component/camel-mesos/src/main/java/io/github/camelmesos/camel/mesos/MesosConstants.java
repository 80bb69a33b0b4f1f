package io.github.camelmesos.camel.mesos;

import org.apache.camel.spi.Metadata;

/** Headers of {@code mesos:}. */
public final class MesosConstants {

    @Metadata(
            description = "Id of the nested cluster. Names the cluster to use or, before create, the one to make;"
                    + " create, status, scale and the consumer set it",
            javaType = "String")
    public static final String CLUSTER_ID = "CamelMesosClusterId";

    @Metadata(description = "Whose quota the cluster uses. Set by cwl:plan and the consumer", javaType = "String")
    public static final String TENANT = "CamelMesosTenant";

    @Metadata(description = "Name of the provider that makes the cluster", javaType = "String")
    public static final String PROVIDER = "CamelMesosProvider";

    @Metadata(description = "Cpus of all agents together", javaType = "Double")
    public static final String CPUS = "CamelMesosCpus";

    @Metadata(description = "Memory of all agents together, in MiB", javaType = "Long")
    public static final String MEMORY = "CamelMesosMemory";

    @Metadata(description = "Disk of all agents together, in MiB", javaType = "Long")
    public static final String DISK = "CamelMesosDisk";

    @Metadata(description = "Gpus of all agents together", javaType = "Integer")
    public static final String GPUS = "CamelMesosGpus";

    @Metadata(description = "Number of agents", javaType = "Integer")
    public static final String AGENTS = "CamelMesosAgents";

    @Metadata(
            label = "producer",
            description = "Connect string of the cluster's ZooKeeper, host:port. Set by create, status and scale",
            javaType = "String")
    public static final String ZOOKEEPER = "CamelMesosZooKeeper";

    @Metadata(
            label = "producer",
            description = "URL of the cluster's leading master. Set by create, status and scale",
            javaType = "String")
    public static final String MASTER_URL = "CamelMesosMasterUrl";

    @Metadata(
            description = "State of the cluster. Set by create, status, scale and the consumer",
            javaType = "io.github.camelmesos.cluster.ClusterState")
    public static final String CLUSTER_STATE = "CamelMesosClusterState";

    @Metadata(
            label = "consumer",
            description = "The step a cluster being made has just done, such as 'master elected';"
                    + " absent for changes of state",
            javaType = "String")
    public static final String PROGRESS = "CamelMesosProgress";

    @Metadata(label = "consumer", description = "The run the cluster is for", javaType = "String")
    public static final String RUN_ID = "CamelCwlRunId";

    private MesosConstants() {}
}
