package io.github.camelmesos.app.command;

import io.github.camelmesos.cluster.ClusterShape;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.ledger.OwnerInfo;
import io.github.camelmesos.cluster.operations.ClusterRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Entries of the ledger, for people and for programs. */
final class ClusterText {

    /** A launcher renews its lease much more often. */
    private static final Duration SILENCE = Duration.ofSeconds(30);

    private ClusterText() {}

    /** {@code 2 agents, 4 cpus, 2048 MiB memory, 4096 MiB disk}. */
    static String size(ClusterShape shape) {
        return shape.agents() + (shape.agents() == 1 ? " agent, " : " agents, ") + shape.total();
    }

    /** {@code 3d 4h}, {@code 2h 5m}, {@code 7m 20s}, {@code 3s}. */
    static String time(Duration time) {
        long seconds = Math.max(0, time.toSeconds());
        if (seconds >= 86_400) {
            return seconds / 86_400 + "d " + seconds % 86_400 / 3600 + "h";
        }
        if (seconds >= 3600) {
            return seconds / 3600 + "h " + seconds % 3600 / 60 + "m";
        }
        return seconds >= 60 ? seconds / 60 + "m " + seconds % 60 + "s" : seconds + "s";
    }

    static String owner(ClusterRecord cluster, Instant now) {
        if (!cluster.ownerIsAlive()) {
            return "dead";
        }
        Optional<OwnerInfo> owner = cluster.owner();
        String place =
                owner.map(info -> "pid " + info.pid() + " on " + info.host()).orElse("alive");
        return place
                + owner.map(info -> Duration.between(info.renewed(), now))
                        .filter(silent -> silent.compareTo(SILENCE) > 0)
                        .map(silent -> ", silent for " + time(silent))
                        .orElse("");
    }

    static Map<String, Object> json(LedgerEntry entry) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cluster", entry.cluster());
        json.put("run", entry.run());
        json.put("tenant", entry.tenant());
        json.put("provider", entry.provider());
        json.put("state", entry.state().name());
        json.put("agents", entry.shape().agents());
        json.put("cpus", entry.shape().total().cpus());
        json.put("memoryMiB", entry.shape().total().memoryMiB());
        json.put("diskMiB", entry.shape().total().diskMiB());
        json.put("gpus", entry.shape().total().gpus());
        json.put("requested", entry.requested().toString());
        json.put("granted", entry.granted().map(Instant::toString).orElse(null));
        json.put("deadline", entry.deadline().map(Instant::toString).orElse(null));
        json.put("owner", entry.owner());
        return json;
    }
}
