package io.github.camelmesos.cluster.account;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads lines of text and picks those that are wanted. One that cannot be read, as after a crash, is passed over and told in the log. */
public final class AccountLines {

    private static final Logger LOG = LoggerFactory.getLogger(AccountLines.class);

    private final AccountQuery query;
    private final Map<String, AccountLine> found = new LinkedHashMap<>();

    public AccountLines(AccountQuery query) {
        this.query = query;
    }

    /**
     * To be called for all lines, the oldest first.
     *
     * @param where for the log
     */
    public void add(String text, String where) {
        if (text.isEmpty() || !query.mayMatch(text)) {
            return;
        }
        try {
            AccountLine line = AccountLine.parse(text);
            // Also one that is not wanted takes the place of an earlier one: it is what counts.
            found.remove(line.key());
            found.put(line.key(), line);
        } catch (IOException e) {
            LOG.warn("A line of {} cannot be read and is passed over: {}", where, e.getMessage());
        }
    }

    public List<AccountLine> list() {
        List<AccountLine> lines = new ArrayList<>(found.values());
        lines.removeIf(line -> !query.matches(line));
        return lines;
    }
}
