package io.github.camelmesos.app.report;

import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.cluster.account.Statement.By;
import io.github.camelmesos.cluster.account.Totals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongFunction;

/** What was reserved, held and used, as a table of a page. */
final class AccountSection {

    private static final int MOST_STEPS = 200;
    private static final String UNKNOWN = "?";

    private final Statement account;
    private final StringBuilder page = new StringBuilder();

    private AccountSection(Statement account) {
        this.account = account;
    }

    static String of(Statement account) {
        AccountSection section = new AccountSection(account);
        if (section.account.total().clusters() > 0 || section.account.total().attempts() > 0) {
            section.table();
        }
        return section.page.toString();
    }

    private void table() {
        boolean priced = account.total().cost().isPresent();
        page.append(
                        "<h2>Account</h2>\n<p class=\"soft\">Reserved is what the cluster had, and what is paid; held is what jobs had"
                                + " asked for while they ran; used is what their processes used.</p>\n")
                .append(
                        "<div class=\"wide\"><table>\n<tr><th>step</th><th>attempts</th><th>cpu reserved</th><th>held</th>"
                                + "<th>used</th><th>memory reserved</th><th>held</th><th>peak</th><th>copied</th><th>jobs waited</th>")
                .append(priced ? "<th>cost</th>" : "")
                .append("</tr>\n");
        Map<Statement.Entry, Totals> steps = account.by(By.STEP);
        steps.entrySet().stream()
                .filter(each -> !each.getKey().step().equals(Statement.UNUSED))
                .limit(MOST_STEPS)
                .forEach(each -> row("", each.getKey().step(), each.getValue(), priced));
        steps.entrySet().stream()
                .filter(each -> each.getKey().step().equals(Statement.UNUSED))
                .forEach(each -> row("", Statement.UNUSED, each.getValue(), priced));
        row(" class=\"sum\"", "the run", account.total(), priced);
        page.append("</table></div>\n");
    }

    private void row(String marks, String name, Totals totals, boolean priced) {
        List<String> cells = new ArrayList<>();
        cells.add(Html.brief(name, 60));
        boolean jobs = totals.attempts() > 0;
        cells.add(jobs ? Long.toString(totals.attempts()) : "");
        cells.add(cpu(totals.reserved().cpuMicros()));
        cells.add(jobs ? cpu(totals.held().cpuMicros()) : "");
        cells.add(jobs ? used(totals) : "");
        cells.add(memory(totals.reserved().memoryMiBMillis()));
        cells.add(jobs ? memory(totals.held().memoryMiBMillis()) : "");
        cells.add(jobs ? known(totals.peakMemoryMiB(), Html::memory) : "");
        cells.add(jobs ? known(totals.stagedBytes(), AccountSection::bytes) : "");
        cells.add(jobs ? Html.seconds(totals.jobs().orElseThrow().waitedMillis() / 1000.0) : "");
        if (priced) {
            cells.add(totals.cost().map(AccountSection::money).orElse(UNKNOWN) + " "
                    + totals.currency().orElse(""));
        }
        page.append("<tr").append(marks).append(">");
        cells.forEach(cell -> page.append("<td>").append(Html.text(cell)).append("</td>"));
        page.append("</tr>\n");
    }

    private static String used(Totals totals) {
        OptionalLong millis = totals.cpuMillis();
        if (millis.isEmpty()) {
            return UNKNOWN;
        }
        String known = cpu(millis.getAsLong() * 1000);
        return totals.unknownCpu() == 0 ? known : known + " + " + totals.unknownCpu() + " unknown";
    }

    /** Seconds of one cpu. */
    private static String cpu(long micros) {
        return BigDecimal.valueOf(micros, 6).setScale(2, RoundingMode.HALF_EVEN).toPlainString() + " cpu·s";
    }

    private static String memory(long mibMillis) {
        BigDecimal gib = BigDecimal.valueOf(mibMillis, 3).divide(BigDecimal.valueOf(1024), 2, RoundingMode.HALF_EVEN);
        return gib.toPlainString() + " GiB·s";
    }

    static String money(BigDecimal cost) {
        return cost.setScale(cost.abs().compareTo(BigDecimal.ONE) < 0 ? 6 : 2, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private static String bytes(long bytes) {
        return bytes < 10_000 ? bytes + " B" : Html.number("%.2f MB", bytes / 1e6);
    }

    private static String known(OptionalLong value, LongFunction<String> text) {
        return value.isPresent() ? text.apply(value.getAsLong()) : UNKNOWN;
    }
}
