package io.github.camelmesos.embedded.agent;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What does not change while an agent runs.
 *
 * @param startNanos since 1970
 */
record AgentFacts(AgentSettings settings, int port, long startNanos) {
    String pid() {
        return "slave(1)@" + settings.listen().advertised(port).hostAndPort();
    }

    SortedMap<String, String> flags() {
        SortedMap<String, String> flags = new TreeMap<>(Map.of(
                "hostname", settings.listen().hostname(),
                "ip", settings.listen().ip(),
                "isolation", "posix/cpu,posix/mem",
                "launcher", "posix",
                "port", Integer.toString(port),
                "resources", settings.resources().toString().replace("; ", ";"),
                "switch_user", Boolean.toString(settings.switchUser()),
                "work_dir", settings.workDir().toString()));
        settings.zk().ifPresent(zk -> flags.put("master", zk.toString()));
        settings.master().ifPresent(url -> flags.put("master", url.getAuthority()));
        flags.putAll(settings.flags());
        return flags;
    }
}
