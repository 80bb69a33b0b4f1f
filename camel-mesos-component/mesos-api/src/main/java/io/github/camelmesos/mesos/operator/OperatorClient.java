package io.github.camelmesos.mesos.operator;

import io.github.camelmesos.mesos.http.ConnectionFailedException;
import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpResponse;
import io.github.camelmesos.mesos.http.HttpStatusException;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Questions and orders to the leading master. Safe for many threads; every call blocks until it is answered. A master that
 * does not answer, or no longer leads, is looked up once more before a call fails.
 */
public final class OperatorClient implements AutoCloseable {
    private static final int REDIRECT = 307;
    private static final int UNAVAILABLE = 503;

    private final MasterLocator locator;
    private final OperatorSettings settings;
    private final HttpTransport transport;

    /** @param locator the caller's to close */
    public OperatorClient(MasterLocator locator, OperatorSettings settings) {
        this.locator = locator;
        this.settings = settings;
        this.transport = new HttpTransport(settings.http());
    }

    public boolean isHealthy() throws IOException {
        return call("GET_HEALTH", null).bool("healthy", false);
    }

    /** Such as {@code 1.11.0}. */
    public String version() throws IOException {
        return call("GET_VERSION", null).object("version_info").string("version", "");
    }

    public ClusterState state() throws IOException {
        return ClusterState.from(call("GET_STATE", null));
    }

    public List<Agent> agents() throws IOException {
        return call("GET_AGENTS", null).list("agents", Agent::from);
    }

    /** The frameworks that are registered, connected or not. */
    public List<Framework> frameworks() throws IOException {
        return call("GET_FRAMEWORKS", null).list("frameworks", Framework::from);
    }

    /** The tasks that run or will. */
    public List<Task> tasks() throws IOException {
        return call("GET_TASKS", null).list("tasks", Task::from);
    }

    public List<Role> roles() throws IOException {
        return call("GET_ROLES", null).list("roles", Role::from);
    }

    public List<QuotaConfig> quota() throws IOException {
        return call("GET_QUOTA", null).object("status").list("configs", QuotaConfig::from);
    }

    /** Sets the quotas of roles. {@code force} skips the check that the cluster can satisfy them. */
    public void updateQuota(List<QuotaConfig> quotas, boolean force) throws IOException {
        call("UPDATE_QUOTA", body -> body.field("force", force).array("quota_configs", quotas));
    }

    /** Ends a framework: its tasks are killed. A framework that is not known is an HttpStatusException of 400. */
    public void teardown(FrameworkId framework) throws IOException {
        String form = "frameworkId=" + URLEncoder.encode(framework.value(), StandardCharsets.UTF_8);
        atLeader(master -> {
            HttpResponse response = transport.exchange(master.url(), HttpRequest.postForm("/master/teardown", form));
            if (response.status() != 200) {
                throw new HttpStatusException("teardown at " + master.url(), response.status(), response.text());
            }
            return JsonObject.EMPTY;
        });
    }

    /** Follows the event stream, from a first complete state on, until the subscription is closed. */
    public OperatorSubscription subscribe(OperatorListener listener) {
        OperatorSubscription subscription = new OperatorSubscription(locator, listener, settings);
        subscription.start();
        return subscription;
    }

    private JsonObject call(String type, JsonValue body) throws IOException {
        return atLeader(master -> OperatorCall.exchange(transport, master.url(), type, body));
    }

    private JsonObject atLeader(LeaderCall call) throws IOException {
        MasterInfo master = leader();
        try {
            return call.at(master);
        } catch (ConnectionFailedException e) {
            locator.doubt(master);
        } catch (HttpStatusException e) {
            if (e.status() != REDIRECT && e.status() != UNAVAILABLE) {
                throw e;
            }
            locator.doubt(master);
        }
        return call.at(leader());
    }

    private MasterInfo leader() throws IOException {
        try {
            return locator.leader(settings.leaderTimeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a leading master");
        }
    }

    private interface LeaderCall {
        JsonObject at(MasterInfo master) throws IOException;
    }

    /** Closes connections that are kept; subscriptions are closed by themselves. */
    @Override
    public void close() {
        transport.close();
    }
}
