package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.cluster.account.AccountLine;
import io.github.camelmesos.cluster.account.AccountLines;
import io.github.camelmesos.cluster.account.AccountQuery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.zookeeper.KeeperException;

/**
 * The account in ZooKeeper: {@code /accounts/2026-01-31/0007}, each a page of some lines, so that a node stays small and
 * there are few. Written in the ledger's transactions, which nobody else's come between.
 */
final class AccountNodes {

    private static final String ACCOUNTS = "/accounts";
    private static final int PAGE_BYTES = 64 << 10;

    private final LedgerNodes nodes;
    private final AccountBounds bounds;

    AccountNodes(LedgerNodes nodes, AccountBounds bounds) {
        this.nodes = nodes;
        this.bounds = bounds;
    }

    /** The pages as they will be with these lines, to be written in the transaction. Makes the nodes of their days. */
    Map<String, Page> pagesWith(Collection<AccountLine> lines) throws KeeperException, InterruptedException {
        Map<String, Page> pages = new LinkedHashMap<>();
        Map<String, String> lastOfDay = new LinkedHashMap<>();
        for (AccountLine line : lines) {
            String day = ACCOUNTS + "/" + AccountDays.of(line);
            String text = line.text() + "\n";
            String path = lastOfDay.get(day);
            if (path == null) {
                path = lastPage(day, pages);
            }
            if (!pages.get(path).hasRoomFor(text)) {
                path = day + "/" + number(Integer.parseInt(path.substring(day.length() + 1)) + 1);
                pages.put(path, new Page("", true));
            }
            lastOfDay.put(day, path);
            pages.put(path, pages.get(path).plus(text));
        }
        return pages;
    }

    private String lastPage(String day, Map<String, Page> pages) throws KeeperException, InterruptedException {
        nodes.createUnlessThere(day, LedgerNodes.NOTHING);
        Optional<String> last = nodes.children(day).stream().max(String::compareTo);
        String path = day + "/" + last.orElse(number(1));
        Optional<byte[]> content = last.isPresent() ? nodes.data(path) : Optional.empty();
        pages.put(
                path,
                new Page(
                        content.map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                                .orElse(""),
                        content.isEmpty()));
        return path;
    }

    private static String number(int page) {
        return String.format("%06d", page);
    }

    /** Removes what is too old or too much; to be called when a page has been added. */
    void removeWhatIsTooMuch(Instant now) throws KeeperException, InterruptedException {
        long most = Math.max(1, bounds.bytes() / PAGE_BYTES);
        long sum = 0;
        List<String> days = days();
        for (int i = days.size() - 1; i >= 0; i--) {
            String day = ACCOUNTS + "/" + days.get(i);
            List<String> pages = nodes.children(day);
            sum += pages.size();
            boolean tooOld = days.get(i).compareTo(AccountDays.oldest(now, bounds.age())) < 0;
            if (tooOld || sum > most && i < days.size() - 1) {
                for (String page : pages) {
                    nodes.deleteIfThere(day + "/" + page);
                }
                nodes.deleteIfThere(day);
            }
        }
    }

    List<AccountLine> read(AccountQuery query) throws KeeperException, InterruptedException {
        AccountLines lines = new AccountLines(query);
        for (String day : days()) {
            if (AccountDays.mayHold(query, day)) {
                for (String page : sorted(nodes.children(ACCOUNTS + "/" + day))) {
                    String path = ACCOUNTS + "/" + day + "/" + page;
                    nodes.data(path)
                            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                            .ifPresent(text -> text.lines().forEach(line -> lines.add(line, path)));
                }
            }
        }
        return lines.list();
    }

    private List<String> days() throws KeeperException, InterruptedException {
        return sorted(nodes.children(ACCOUNTS));
    }

    private static List<String> sorted(List<String> names) {
        List<String> sorted = new ArrayList<>(names);
        sorted.sort(null);
        return sorted;
    }

    /**
     * A node with lines.
     *
     * @param isNew whether it has to be made
     */
    record Page(String text, boolean isNew) {

        boolean hasRoomFor(String more) {
            return text.isEmpty() || text.length() + more.length() <= PAGE_BYTES;
        }

        Page plus(String more) {
            return new Page(text + more, isNew);
        }

        byte[] content() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }
}
