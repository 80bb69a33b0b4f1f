package io.github.camelmesos.app.account;

import io.github.camelmesos.cluster.account.Statement;
import io.github.camelmesos.cluster.account.Statement.By;
import io.github.camelmesos.cluster.account.Statement.Entry;
import io.github.camelmesos.cluster.account.Totals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Sums of the account for programs. */
public final class AccountTable {

    private AccountTable() {}

    /** As CSV by RFC 4180, with a line of titles; what is not known is empty. */
    public static List<String> csv(Statement statement, By by) {
        List<String> lines = new ArrayList<>();
        List<String> titles = new ArrayList<>(names(by));
        for (AccountColumn column : AccountColumn.values()) {
            titles.add(column.title());
        }
        lines.add(String.join(",", titles));
        statement.by(by).forEach((entry, totals) -> {
            List<Object> cells = new ArrayList<>();
            names(by).forEach(name -> cells.add(name(entry, name)));
            for (AccountColumn column : AccountColumn.values()) {
                cells.add(column.of(totals));
            }
            lines.add(cells.stream().map(AccountTable::cell).collect(Collectors.joining(",")));
        });
        return lines;
    }

    /** As JSON-like values; what is not known is null. */
    public static List<Map<String, Object>> json(Statement statement, By by) {
        List<Map<String, Object>> rows = new ArrayList<>();
        statement.by(by).forEach((entry, totals) -> {
            Map<String, Object> row = new LinkedHashMap<>();
            names(by).forEach(name -> row.put(name, name(entry, name)));
            row.putAll(json(totals));
            rows.add(row);
        });
        return rows;
    }

    /** The same, of a sum alone. */
    public static Map<String, Object> json(Totals totals) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (AccountColumn column : AccountColumn.values()) {
            row.put(column.title(), column.of(totals));
        }
        return row;
    }

    /** What tells rows apart. */
    private static List<String> names(By by) {
        return switch (by) {
            case DAY -> List.of("day");
            case TENANT -> List.of("tenant");
            case RUN -> List.of("tenant", "run");
            case STEP -> List.of("tenant", "run", "step");
        };
    }

    private static String name(Entry entry, String name) {
        return switch (name) {
            case "day" -> entry.day();
            case "tenant" -> entry.tenant();
            case "run" -> entry.run();
            default -> entry.step();
        };
    }

    /** Names come from workflows of anybody: none may be taken for a formula by a spreadsheet. */
    private static String cell(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        if (value instanceof String && text.matches("(?s)[=+\\-@\\t\\r].*")) {
            text = "'" + text;
        }
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
