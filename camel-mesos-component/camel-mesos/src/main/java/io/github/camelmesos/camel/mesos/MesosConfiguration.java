package io.github.camelmesos.camel.mesos;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;

/** Options of {@code mesos:}. Each endpoint has a copy of its own. */
@UriParams
public class MesosConfiguration implements Cloneable {

    @UriPath(description = "What to do")
    @Metadata(required = true)
    private MesosOperation operation;

    @UriParam(description = "The cluster to use, where no header names one. Of consumers: tell of this one only")
    private String clusterId;

    @UriParam(
            defaultValue = "default",
            description = "Whose quota a cluster uses, where neither a PlannedRun nor a header says")
    private String tenant = "default";

    @UriParam(label = "producer", description = "Name of the provider to use; the configured default where absent")
    private String provider;

    @UriParam(label = "producer", description = "Cpus of all agents together, where the body is no PlannedRun")
    private Double cpus;

    @UriParam(label = "producer", description = "MiB of all agents together, where the body is no PlannedRun")
    private Long memory;

    @UriParam(label = "producer", description = "MiB of all agents together, where the body is no PlannedRun")
    private Long disk;

    @UriParam(label = "producer", description = "Gpus of all agents together, where the body is no PlannedRun")
    private Integer gpus;

    @UriParam(
            label = "producer",
            description = "Number of agents: of create, where the body is no PlannedRun, and of scale")
    private Integer agents;

    @UriParam(
            label = "producer",
            javaType = "java.time.Duration",
            description = "Destroy the cluster after this time, whatever runs; the tenant's limit where absent")
    private Long longestLife;

    @UriParam(
            label = "producer",
            javaType = "java.time.Duration",
            defaultValue = "0",
            description = "Longest time to wait until a cluster is admitted and ready, or scaled; 0 for no limit."
                    + " The timeout of a planned run bounds it as well")
    private long timeout;

    @UriParam(
            label = "consumer",
            description = "States to tell of, separated by commas, such as READY,FAILED; all where absent")
    private String states;

    @UriParam(
            label = "consumer",
            defaultValue = "false",
            description = "Whether to tell of the steps of making a cluster too, not only of changes of state")
    private boolean progress;

    public MesosConfiguration copy() {
        try {
            return (MesosConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public MesosOperation getOperation() {
        return operation;
    }

    public void setOperation(MesosOperation operation) {
        this.operation = operation;
    }

    public String getClusterId() {
        return clusterId;
    }

    public void setClusterId(String clusterId) {
        this.clusterId = clusterId;
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

    public Integer getGpus() {
        return gpus;
    }

    public void setGpus(Integer gpus) {
        this.gpus = gpus;
    }

    public Integer getAgents() {
        return agents;
    }

    public void setAgents(Integer agents) {
        this.agents = agents;
    }

    public Long getLongestLife() {
        return longestLife;
    }

    public void setLongestLife(Long longestLife) {
        this.longestLife = longestLife;
    }

    public long getTimeout() {
        return timeout;
    }

    public void setTimeout(long timeout) {
        this.timeout = timeout;
    }

    public String getStates() {
        return states;
    }

    public void setStates(String states) {
        this.states = states;
    }

    public boolean isProgress() {
        return progress;
    }

    public void setProgress(boolean progress) {
        this.progress = progress;
    }
}
