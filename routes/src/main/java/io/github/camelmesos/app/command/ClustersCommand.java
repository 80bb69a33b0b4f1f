package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cluster.ledger.LedgerEntry;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cluster.operations.ClusterRecord;
import io.github.camelmesos.cwl.value.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code clusters}: the clusters of all launchers. */
@CommandLine.Command(
        name = "clusters",
        description = "Show the clusters of all launchers, and whether those live.",
        usageHelpAutoWidth = true)
final class ClustersCommand extends Command {

    private final Workbench workbench;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    ClustersCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        try (ClusterOperations operations = workbench.operations()) {
            List<ClusterRecord> clusters = operations.clusters();
            if (json) {
                console().out().println(JsonText.pretty(Map.of("clusters", json(clusters))));
            } else {
                lines(clusters).forEach(console().out()::println);
            }
            console().out().flush();
            return ExitCode.SUCCESS;
        }
    }

    private static List<String> lines(List<ClusterRecord> clusters) {
        if (clusters.isEmpty()) {
            return List.of("there are no clusters");
        }
        Instant now = Instant.now();
        TextTable table = new TextTable("CLUSTER", "TENANT", "PROVIDER", "STATE", "SIZE", "AGE", "ENDS IN", "LAUNCHER");
        for (ClusterRecord cluster : clusters) {
            LedgerEntry entry = cluster.entry();
            table.row(
                    entry.cluster(),
                    entry.tenant(),
                    entry.provider(),
                    entry.state().name(),
                    ClusterText.size(entry.shape()),
                    ClusterText.time(Duration.between(entry.granted().orElse(entry.requested()), now)),
                    entry.deadline()
                            .map(end -> ClusterText.time(Duration.between(now, end)))
                            .orElse("-"),
                    ClusterText.owner(cluster, now));
        }
        return table.lines();
    }

    private static List<Map<String, Object>> json(List<ClusterRecord> clusters) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (ClusterRecord cluster : clusters) {
            Map<String, Object> item = ClusterText.json(cluster.entry());
            item.put("ownerIsAlive", cluster.ownerIsAlive());
            item.put(
                    "ownerRenewed",
                    cluster.owner().map(owner -> owner.renewed().toString()).orElse(null));
            items.add(item);
        }
        return items;
    }
}
