package io.github.camelmesos.embedded.master;

import io.github.camelmesos.embedded.api.EpochTime;
import io.github.camelmesos.embedded.api.MesosVersion;
import io.github.camelmesos.embedded.api.RandomIds;
import io.github.camelmesos.mesos.message.MasterInfo;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What does not change while a master runs.
 *
 * @param startNanos since 1970
 * @param flags by name, as {@code /flags} shows them
 */
record MasterFacts(MasterInfo info, long startNanos, SortedMap<String, String> flags) {
    static MasterFacts of(MasterSettings settings, int port) {
        MasterInfo info = new MasterInfo(
                RandomIds.uuid(),
                settings.listen().advertised(port),
                MesosVersion.VERSION,
                MesosVersion.MASTER_CAPABILITIES);
        SortedMap<String, String> flags = new TreeMap<>(Map.of(
                "agent_ping_timeout", text(settings.agentPingTimeout()),
                "agent_reregister_timeout", text(settings.agentReregisterTimeout()),
                "allocation_interval", text(settings.allocationInterval()),
                "hostname", settings.listen().hostname(),
                "ip", settings.listen().ip(),
                "max_agent_ping_timeouts", Integer.toString(settings.maxAgentPingTimeouts()),
                "max_completed_frameworks", Integer.toString(settings.maxCompletedFrameworks()),
                "max_completed_tasks_per_framework", Integer.toString(settings.maxCompletedTasks()),
                "port", Integer.toString(port),
                "zk_session_timeout", text(settings.zkSessionTimeout())));
        settings.zk().ifPresent(zk -> flags.put("zk", zk.toString()));
        flags.putAll(settings.flags());
        return new MasterFacts(info, EpochTime.nanos(), flags);
    }

    private static String text(Duration duration) {
        long millis = duration.toMillis();
        return millis % 1000 == 0 ? millis / 1000 + "secs" : millis + "ms";
    }
}
