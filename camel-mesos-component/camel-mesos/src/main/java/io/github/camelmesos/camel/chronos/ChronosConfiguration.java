package io.github.camelmesos.camel.chronos;

import org.apache.camel.RuntimeCamelException;
import org.apache.camel.spi.Metadata;
import org.apache.camel.spi.UriParam;
import org.apache.camel.spi.UriParams;
import org.apache.camel.spi.UriPath;

/** Options of {@code chronos:}. Each endpoint has a copy of its own. */
@UriParams
public class ChronosConfiguration implements Cloneable {

    @UriPath(description = "What to do")
    @Metadata(required = true)
    private ChronosOperation operation;

    @UriParam(
            description =
                    "URL of the Chronos to use, where no header gives one. Of attach: use this Chronos, which must"
                            + " be pointed at the cluster's ZooKeeper, instead of starting one")
    private String chronosUrl;

    @UriParam(label = "producer", description = "The nested cluster whose Chronos to use, where no header names one")
    private String clusterId;

    @UriParam(
            description =
                    "The job to run, kill or delete, where no header names one. Of consumers: tell of this one only")
    private String job;

    @UriParam(label = "producer", description = "What search looks for, where no header says")
    private String query;

    @UriParam(label = "producer", defaultValue = "100", description = "How many jobs search finds at most")
    private int limit = 100;

    @UriParam(label = "producer", defaultValue = "dot", description = "How graph writes the graph of jobs")
    private GraphFormat format = GraphFormat.dot;

    @UriParam(
            label = "producer",
            javaType = "java.time.Duration",
            defaultValue = "0",
            description = "Longest time attach waits until the scheduler is registered; 0 for no limit."
                    + " The timeout of a planned run bounds it as well")
    private long timeout;

    @UriParam(
            label = "advanced",
            javaType = "java.time.Duration",
            defaultValue = "30000",
            description = "Longest time to wait for one answer of Chronos")
    private long requestTimeout = 30_000;

    @UriParam(
            label = "consumer",
            defaultValue = "false",
            description = "Whether the jobs that are there at the start are told of as added")
    private boolean sendInitial;

    @UriParam(label = "security", description = "User, where Chronos wants basic authentication")
    private String user;

    @UriParam(label = "security", secret = true, description = "Password of that user")
    private String password;

    public ChronosConfiguration copy() {
        try {
            return (ChronosConfiguration) clone();
        } catch (CloneNotSupportedException e) {
            throw new RuntimeCamelException(e);
        }
    }

    public ChronosOperation getOperation() {
        return operation;
    }

    public void setOperation(ChronosOperation operation) {
        this.operation = operation;
    }

    public String getChronosUrl() {
        return chronosUrl;
    }

    public void setChronosUrl(String chronosUrl) {
        this.chronosUrl = chronosUrl;
    }

    public String getClusterId() {
        return clusterId;
    }

    public void setClusterId(String clusterId) {
        this.clusterId = clusterId;
    }

    public String getJob() {
        return job;
    }

    public void setJob(String job) {
        this.job = job;
    }

    public String getQuery() {
        return query;
    }

    public void setQuery(String query) {
        this.query = query;
    }

    public int getLimit() {
        return limit;
    }

    public void setLimit(int limit) {
        this.limit = limit;
    }

    public GraphFormat getFormat() {
        return format;
    }

    public void setFormat(GraphFormat format) {
        this.format = format;
    }

    public long getTimeout() {
        return timeout;
    }

    public void setTimeout(long timeout) {
        this.timeout = timeout;
    }

    public long getRequestTimeout() {
        return requestTimeout;
    }

    public void setRequestTimeout(long requestTimeout) {
        this.requestTimeout = requestTimeout;
    }

    public boolean isSendInitial() {
        return sendInitial;
    }

    public void setSendInitial(boolean sendInitial) {
        this.sendInitial = sendInitial;
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
