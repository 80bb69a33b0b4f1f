package io.github.camelmesos.app.command;

import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.cluster.account.Statement.By;
import io.github.camelmesos.cluster.account.Statement.Entry;
import io.github.camelmesos.cluster.account.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** Sums of the account for people: amounts of cpu in seconds of one cpu, those of memory in GiB for a second. */
final class AccountText {

    private static final String UNKNOWN = "?";

    private AccountText() {}

    static List<String> lines(Statement statement, By by) {
        Map<Entry, Totals> sums = statement.by(by);
        if (sums.isEmpty()) {
            return List.of("nothing was reserved");
        }
        TextTable table = new TextTable(
                by.name(),
                "ATTEMPTS",
                "CPU S RESERVED",
                "HELD",
                "USED",
                "GIB S RESERVED",
                "PEAK MIB",
                "STAGED",
                "QUEUED S",
                "COST");
        sums.forEach((entry, totals) -> row(table, name(entry, by), totals));
        if (sums.size() > 1) {
            row(table, "all", statement.total());
        }
        return table.lines();
    }

    private static String name(Entry entry, By by) {
        return switch (by) {
            case DAY -> entry.day();
            case TENANT -> entry.tenant();
            case RUN -> entry.tenant() + " " + entry.run();
            case STEP -> entry.run() + " " + entry.step();
        };
    }

    private static void row(TextTable table, String name, Totals totals) {
        List<String> cells = new ArrayList<>();
        cells.add(name);
        cells.add(Long.toString(totals.attempts()));
        cells.add(seconds(totals.reserved().cpuMicros(), 6));
        cells.add(seconds(totals.held().cpuMicros(), 6));
        cells.add(used(totals));
        cells.add(seconds(totals.reserved().memoryMiBMillis() / 1024, 3));
        cells.add(orUnknown(totals.peakMemoryMiB(), totals));
        cells.add(orUnknown(totals.stagedBytes(), totals));
        cells.add(seconds(totals.queuedMillis(), 3));
        cells.add(totals.cost()
                .map(cost -> cost.setScale(4, RoundingMode.HALF_EVEN).toPlainString() + " "
                        + totals.currency().orElse(""))
                .orElse("-"));
        table.row(cells.toArray(String[]::new));
    }

    /** With how many attempts are not in it. */
    private static String used(Totals totals) {
        OptionalLong millis = totals.cpuMillis();
        if (millis.isEmpty()) {
            return totals.attempts() == 0 ? "-" : UNKNOWN;
        }
        String known = seconds(millis.getAsLong(), 3);
        return totals.unknownCpu() == 0 ? known : known + " + " + totals.unknownCpu() + " unknown";
    }

    private static String orUnknown(OptionalLong value, Totals totals) {
        if (value.isPresent()) {
            return Long.toString(value.getAsLong());
        }
        return totals.attempts() == 0 ? "-" : UNKNOWN;
    }

    private static String seconds(long amount, int digits) {
        return BigDecimal.valueOf(amount, digits)
                .setScale(2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
