package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cluster.admission.Verdict;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cwl.value.JsonText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code queue}: what waits for its quota, and why. */
@CommandLine.Command(
        name = "queue",
        description = "Show what waits for its quota, in the order of its turns, and why.",
        usageHelpAutoWidth = true)
final class QueueCommand extends Command {

    private final Workbench workbench;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    QueueCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        try (ClusterOperations operations = workbench.operations()) {
            List<Verdict> queue = operations.queue();
            if (json) {
                console().out().println(JsonText.pretty(Map.of("queue", json(queue))));
            } else {
                lines(queue).forEach(console().out()::println);
            }
            console().out().flush();
            return ExitCode.SUCCESS;
        }
    }

    private static List<String> lines(List<Verdict> queue) {
        if (queue.isEmpty()) {
            return List.of("nothing waits");
        }
        Instant now = Instant.now();
        TextTable table = new TextTable("TURN", "TENANT", "CLUSTER", "WAITS", "FOR", "BECAUSE");
        for (Verdict verdict : queue) {
            table.row(
                    turn(verdict),
                    verdict.entry().tenant(),
                    verdict.entry().cluster(),
                    ClusterText.time(Duration.between(verdict.entry().requested(), now)),
                    ClusterText.size(verdict.entry().shape()),
                    because(verdict));
        }
        return table.lines();
    }

    /** One that would be granted if somebody looked now is granted in a moment. */
    private static String turn(Verdict verdict) {
        return switch (verdict.outcome()) {
            case GRANTED -> "now";
            case WAITS -> Integer.toString(verdict.preview().position());
            case REFUSED -> "never";
        };
    }

    private static String because(Verdict verdict) {
        return verdict.preview().reason().map(reason -> reason + ": ").orElse("")
                + verdict.preview().numbers();
    }

    private static List<Map<String, Object>> json(List<Verdict> queue) {
        List<Map<String, Object>> items = new ArrayList<>();
        for (Verdict verdict : queue) {
            Map<String, Object> item = ClusterText.json(verdict.entry());
            item.put("outcome", verdict.outcome().name());
            item.put("position", verdict.preview().position());
            item.put("reason", verdict.preview().reason().map(Enum::name).orElse(null));
            item.put("numbers", verdict.preview().numbers());
            items.add(item);
        }
        return items;
    }
}
