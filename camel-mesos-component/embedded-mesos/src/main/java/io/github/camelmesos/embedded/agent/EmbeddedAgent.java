package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.api.RandomIds;
import io.github.camelmesos.embedded.http.HttpServer;
import io.github.camelmesos.embedded.loop.EventLoop;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import io.github.camelmesos.mesos.leader.FixedMasterLocator;
import io.github.camelmesos.mesos.leader.MasterLocator;
import io.github.camelmesos.mesos.leader.ZooKeeperMasterLocator;
import io.github.camelmesos.mesos.message.AgentId;
import io.github.camelmesos.mesos.message.AgentInfo;
import io.github.camelmesos.mesos.message.FrameworkId;
import io.github.camelmesos.mesos.message.FrameworkInfo;
import io.github.camelmesos.mesos.message.TaskId;
import io.github.camelmesos.mesos.message.TaskInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A Mesos agent in this JVM. It needs Linux: it starts processes with setsid and watches them through /proc. */
public final class EmbeddedAgent implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedAgent.class);
    private static final int LAUNCH_THREADS = 2;
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final AgentSettings settings;
    private final String mark = RandomIds.uuid();
    private final EventLoop loop;
    private final int port;
    private final Sentinel sentinel;
    private final ProcessLauncher launcher;
    private final ScheduledExecutorService worker;
    private final Containers containers;
    private final Updates updates;
    private final MasterLink link;
    private final AtomicBoolean closed = new AtomicBoolean();

    private EmbeddedAgent(AgentSettings settings) throws IOException {
        this.settings = settings;
        this.loop = EventLoop.start("mesos-agent");
        try {
            HttpServer server = HttpServer.bind(
                    loop, settings.listen().ip(), settings.listen().port(), settings.limits());
            port = server.port();
            sentinel = new Sentinel(mark);
            worker = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "mesos-agent-processes");
                thread.setDaemon(true);
                return thread;
            });
            Sandboxes sandboxes = new Sandboxes(settings.maxCompletedTasks());
            launcher = new ProcessLauncher(LAUNCH_THREADS, mark, sandboxes);
            Ownership ownership = new Ownership(mark);
            Leftovers leftovers = new Leftovers(ownership, worker, launcher::gone);
            containers = new Containers(settings, loop, mark, sentinel, launcher, leftovers);
            link = new MasterLink(locator(settings), this::registration, this::received);
            updates = new Updates(loop, link, settings.acknowledgeTimeout(), containers::tasks);
            containers.reportTo(updates);
            MemoryWatch memory =
                    new MemoryWatch(containers, leftovers, ownership, worker, loop, settings.memoryInterval());
            loop.execute(memory::start);
            AgentFacts facts = new AgentFacts(settings, port, EpochTime.nanos());
            Usage usage = new Usage(leftovers, ownership, worker, loop);
            server.serve(new AgentHttp(settings, facts, containers, usage, sandboxes));
        } catch (IOException | RuntimeException e) {
            loop.close();
            throw e;
        }
    }

    /**
     * Starts an agent. It serves when this returns, and registers with the leading master as soon as there is one.
     *
     * @throws IOException when the address cannot be listened at, the work directory not be made, or this is not Linux
     */
    public static EmbeddedAgent start(AgentSettings settings) throws IOException {
        if (!Files.isReadable(Path.of("/proc/self/environ"))) {
            throw new IOException("the embedded Mesos agent needs Linux with /proc");
        }
        Files.createDirectories(settings.workDir());
        EmbeddedAgent agent = new EmbeddedAgent(settings);
        agent.link.start();
        return agent;
    }

    private static MasterLocator locator(AgentSettings settings) {
        if (settings.zk().isPresent()) {
            return ZooKeeperMasterLocator.connect(settings.zk().get(), settings.zkSessionTimeout());
        }
        URI master = settings.master().orElseThrow(() -> new IllegalArgumentException("an agent needs a master"));
        return new FixedMasterLocator(master, HttpSettings.DEFAULTS);
    }

    private JsonValue registration() throws IOException, InterruptedException {
        return loop.call(() -> {
            AgentInfo info = new AgentInfo(
                    containers.agentId(),
                    settings.listen().hostname(),
                    port,
                    settings.resources().toMessages(),
                    settings.attributes());
            return new Registration(info, settings.listen().advertised(port), containers.tasks());
        });
    }

    private void received(JsonObject message) {
        if ("PING".equals(message.string("type"))) {
            link.pong();
        } else {
            loop.execute(() -> handle(message));
        }
    }

    private void handle(JsonObject message) {
        switch (message.string("type", "")) {
            case "REGISTERED":
                registered(new AgentId(message.id("agent_id")));
                break;
            case "RUN":
                FrameworkInfo framework = FrameworkInfo.from(message.object("framework_info"));
                message.list("task_infos", TaskInfo::from).forEach(task -> containers.run(framework, task));
                break;
            case "KILL":
                task(message).ifPresent(containers::kill);
                break;
            case "ACKNOWLEDGE":
                task(message).ifPresent(task -> containers.acknowledge(task, message.string("uuid", "")));
                break;
            case "RESEND":
                updates.resend(Optional.of(new FrameworkId(message.id("framework_id"))));
                break;
            case "SHUTDOWN_FRAMEWORK":
                containers.shutdown(new FrameworkId(message.id("framework_id")));
                break;
            default:
                LOG.warn("The master says '{}', which this agent does not know", message.string("type"));
                break;
        }
    }

    private void registered(AgentId id) {
        LOG.info("This agent is {} with {}", id, settings.resources());
        containers.registeredAs(id);
        updates.resend(Optional.empty());
    }

    private Optional<AgentTask> task(JsonObject message) {
        return containers.task(new FrameworkId(message.id("framework_id")), new TaskId(message.id("task_id")));
    }

    /** Where its HTTP API is. */
    public URI url() {
        return URI.create("http://" + settings.listen().advertised(port).hostAndPort());
    }

    /** Kills its tasks, with all their processes, tells the master, and stops serving. */
    @Override
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        link.unregister();
        loop.execute(containers::killAll);
        try {
            launcher.stop();
            awaitEnd();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.warn("While tasks were ended: {}", e.getMessage());
        }
        launcher.close();
        sentinel.close();
        worker.shutdownNow();
        link.close();
        loop.close();
    }

    private void awaitEnd() throws InterruptedException, IOException {
        if (!loop.call(containers::whenIdle)
                .completeOnTimeout(false, CLOSE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .join()) {
            LOG.warn("Some tasks did not end in {} s", CLOSE_TIMEOUT.toSeconds());
        }
    }
}
