package io.github.camelmesos.app.command;

import io.github.camelmesos.app.account.AccountTable;
import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.cluster.account.AccountQuery;
import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.cluster.account.Statement.By;
import io.github.camelmesos.cluster.operations.ClusterOperations;
import io.github.camelmesos.cwl.value.JsonText;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** {@code account}: what tenants reserved and used, and what it cost. */
@CommandLine.Command(
        name = "account",
        description = "Show what was reserved and used, and what it cost, of all launchers.",
        usageHelpAutoWidth = true,
        sortOptions = false)
final class AccountCommand extends Command {

    private final Workbench workbench;

    @Option(names = "--tenant", paramLabel = "NAME", description = "Only of this tenant.")
    private Optional<String> tenant;

    @Option(names = "--run", paramLabel = "RUN", description = "Only of this run.")
    private Optional<String> run;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description =
                    "What ended on this day (UTC) or later: 2026-01-31, a moment as 2026-01-31T12:00:00Z, or 7d ago.")
    private Optional<String> since;

    @Option(names = "--until", paramLabel = "DATE", description = "What ended before this day or moment.")
    private Optional<String> until;

    @Option(names = "--by", paramLabel = "WHAT", description = "A line for each run (default), step, tenant or day.")
    private String by = "run";

    @Option(names = "--csv", description = "Write CSV.")
    private boolean csv;

    @Option(names = "--json", description = "Write JSON.")
    private boolean json;

    AccountCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        By what = what();
        Clock clock = Clock.systemUTC();
        AccountQuery query = new AccountQuery(
                since.map(text -> DateText.parse("--since", text, clock)),
                until.map(text -> DateText.parse("--until", text, clock)),
                tenant,
                run);
        if (csv && json) {
            throw new IllegalArgumentException("--csv and --json: choose one of them");
        }
        try (ClusterOperations operations = workbench.operations()) {
            Statement statement = new Statement(operations.accounts(query));
            if (json) {
                console()
                        .out()
                        .println(JsonText.pretty(Map.of(
                                "rows", AccountTable.json(statement, what),
                                "total", AccountTable.json(statement.total()))));
            } else {
                List<String> lines = csv ? AccountTable.csv(statement, what) : AccountText.lines(statement, what);
                lines.forEach(console().out()::println);
            }
            console().out().flush();
            return ExitCode.SUCCESS;
        }
    }

    private By what() {
        try {
            return By.valueOf(by.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--by: '" + by + "' is none of run, step, tenant, day", e);
        }
    }
}
