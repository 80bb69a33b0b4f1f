package io.github.camelmesos.camel.cwl;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;

/** Options of {@code cwl:}. Each endpoint has a copy of its own. */
@UriParams
public class CwlConfiguration implements Cloneable {

    @UriPath(description = "What to do")
    @Metadata(required = true)
    private CwlOperation operation;

    @UriParam(
            label = "producer",
            description = "The CWL document to plan or validate, as a path or URI, with #id for a process of it."
                    + " Where it is given, the body holds the inputs instead of a submission")
    private String workflow;

    @UriParam(
            label = "producer",
            description = "The document with the inputs of a run, as a path or URI, where the message brings none")
    private String jobOrder;

    @UriParam(
            label = "producer",
            defaultValue = ".",
            description = "What relative names are relative to, where the submission is not a file")
    private String baseDirectory = ".";

    @UriParam(
            label = "producer",
            defaultValue = "outputs",
            description = "The outputs of a run go into a directory below this one, named by its run id,"
                    + " where the submission names none")
    private String outputDirectory = "outputs";

    @UriParam(
            label = "producer",
            description = "Whose quota a run uses, where the submission does not say; 'default' where absent")
    private String tenant;

    @UriParam(
            label = "producer",
            description = "Name of the provider of the cluster, where the submission does not say")
    private String provider;

    @UriParam(
            label = "producer",
            description = "Name of another CWL launcher that runs it, where the submission does not say")
    private String launcher;

    @UriParam(label = "producer", description = "Cpus of the cluster to ask for, where the submission does not say")
    private Double cpus;

    @UriParam(label = "producer", description = "MiB of memory to ask for, where the submission does not say")
    private Long memory;

    @UriParam(label = "producer", description = "MiB of disk to ask for, where the submission does not say")
    private Long disk;

    @UriParam(label = "producer", description = "Number of agents to ask for, where the submission does not say")
    private Integer agents;

    @UriParam(
            label = "producer",
            javaType = "java.time.Duration",
            description = "Timeout of a whole run, from plan on, where the submission does not say; none where absent")
    private Long timeout;

    @UriParam(
            label = "producer",
            defaultValue = "true",
            description =
                    "Whether steps with a DockerRequirement run in containers, where the submission" + " does not say")
    private boolean containers = true;

    @UriParam(
            label = "producer",
            description = "Whether jobs take their results from the cache of jobs, and give theirs to it,"
                    + " where the submission does not say; they do not where absent")
    private Boolean cache;

    @UriParam(
            label = "producer",
            enums = "shared,nfs,http",
            description = "How files get to agents and back, where the submission does not say;"
                    + " as the launcher is configured where absent")
    private String staging;

    @UriParam(label = "producer,advanced", description = "The cluster to run on, where no header names one")
    private String clusterId;

    @UriParam(
            description = "Of cancel: the run to stop, where no header names one. Of consumers: tell of this one only")
    private String runId;

    @UriParam(
            label = "consumer",
            description = "Kinds of events to tell of, separated by commas: StageEntered, JobsCounted, JobChanged,"
                    + " AttemptEnded, Warned, Ended; all where absent")
    private String kinds;

    public CwlConfiguration copy() {
        try {
            return (CwlConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public CwlOperation getOperation() {
        return operation;
    }

    public void setOperation(CwlOperation operation) {
        this.operation = operation;
    }

    public String getWorkflow() {
        return workflow;
    }

    public void setWorkflow(String workflow) {
        this.workflow = workflow;
    }

    public String getJobOrder() {
        return jobOrder;
    }

    public void setJobOrder(String jobOrder) {
        this.jobOrder = jobOrder;
    }

    public String getBaseDirectory() {
        return baseDirectory;
    }

    public void setBaseDirectory(String baseDirectory) {
        this.baseDirectory = baseDirectory;
    }

    public String getOutputDirectory() {
        return outputDirectory;
    }

    public void setOutputDirectory(String outputDirectory) {
        this.outputDirectory = outputDirectory;
    }

    public String getTenant() {
        return tenant;
    }

    public void setTenant(String tenant) {
        this.tenant = tenant;
    }

    public String getProvider() {
        return provider;
    }

    public void setProvider(String provider) {
        this.provider = provider;
    }

    public String getLauncher() {
        return launcher;
    }

    public void setLauncher(String launcher) {
        this.launcher = launcher;
    }

    public Double getCpus() {
        return cpus;
    }

    public void setCpus(Double cpus) {
        this.cpus = cpus;
    }

    public Long getMemory() {
        return memory;
    }

    public void setMemory(Long memory) {
        this.memory = memory;
    }

    public Long getDisk() {
        return disk;
    }

    public void setDisk(Long disk) {
        this.disk = disk;
    }

    public Integer getAgents() {
        return agents;
    }

    public void setAgents(Integer agents) {
        this.agents = agents;
    }

    public Long getTimeout() {
        return timeout;
    }

    public void setTimeout(Long timeout) {
        this.timeout = timeout;
    }

    public Boolean getCache() {
        return cache;
    }

    public void setCache(Boolean cache) {
        this.cache = cache;
    }

    public String getStaging() {
        return staging;
    }

    public void setStaging(String staging) {
        this.staging = staging;
    }

    public boolean isContainers() {
        return containers;
    }

    public void setContainers(boolean containers) {
        this.containers = containers;
    }

    public String getClusterId() {
        return clusterId;
    }

    public void setClusterId(String clusterId) {
        this.clusterId = clusterId;
    }

    public String getRunId() {
        return runId;
    }

    public void setRunId(String runId) {
        this.runId = runId;
    }

    public String getKinds() {
        return kinds;
    }

    public void setKinds(String kinds) {
        this.kinds = kinds;
    }
}
