package io.github.camelmesos.mesos.resource;

import io.github.camelmesos.mesos.message.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A set of ports, kept as sorted ranges that neither touch nor overlap. */
public record PortRanges(List<Range> ranges) {
    /** No port. */
    public static final PortRanges NONE = new PortRanges(List.of());

    private static final int MAX_PORT = 65535;

    public PortRanges {
        ranges = merged(ranges);
    }

    /** The ports from {@code begin} to {@code end}, both included. */
    public static PortRanges of(long begin, long end) {
        return new PortRanges(List.of(new Range(begin, end)));
    }

    /**
     * Reads {@code [31000-32000,33000-33010]}.
     *
     * @throws IllegalArgumentException when it is not of that form, or a port is not 0 to 65535
     */
    public static PortRanges parse(String text) {
        String trimmed = text.trim();
        if (!trimmed.startsWith("[") || !trimmed.endsWith("]")) {
            throw new IllegalArgumentException("ports '" + text + "': expected [begin-end,…]");
        }
        List<Range> ranges = new ArrayList<>();
        for (String part : trimmed.substring(1, trimmed.length() - 1).split(",")) {
            String[] ends = part.trim().split("-", -1);
            try {
                long begin = Long.parseLong(ends[0].trim());
                long end = ends.length == 1 ? begin : Long.parseLong(ends[1].trim());
                if (ends.length > 2 || begin < 0 || end > MAX_PORT || begin > end) {
                    throw new IllegalArgumentException("ports '" + text + "': '" + part + "' is not a range of ports");
                }
                ranges.add(new Range(begin, end));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("ports '" + text + "': '" + part + "' is not a range of ports", e);
            }
        }
        return new PortRanges(ranges);
    }

    public boolean isEmpty() {
        return ranges.isEmpty();
    }

    /** How many ports. */
    public long size() {
        return ranges.stream()
                .mapToLong(range -> range.end() - range.begin() + 1)
                .sum();
    }

    /** True when every port of the other set is in this one. */
    public boolean contains(PortRanges other) {
        return other.ranges.stream().allMatch(wanted -> ranges.stream()
                .anyMatch(range -> range.begin() <= wanted.begin() && wanted.end() <= range.end()));
    }

    public PortRanges plus(PortRanges other) {
        if (other.isEmpty()) {
            return this;
        }
        List<Range> all = new ArrayList<>(ranges);
        all.addAll(other.ranges);
        return new PortRanges(all);
    }

    /** The ports of this set that are not in the other. */
    public PortRanges minus(PortRanges other) {
        List<Range> left = ranges;
        for (Range taken : other.ranges) {
            List<Range> next = new ArrayList<>();
            for (Range range : left) {
                if (taken.end() < range.begin() || range.end() < taken.begin()) {
                    next.add(range);
                    continue;
                }
                if (range.begin() < taken.begin()) {
                    next.add(new Range(range.begin(), taken.begin() - 1));
                }
                if (taken.end() < range.end()) {
                    next.add(new Range(taken.end() + 1, range.end()));
                }
            }
            left = next;
        }
        return new PortRanges(left);
    }

    /** {@code [31000-32000,33000-33010]}, as Mesos writes it. */
    @Override
    public String toString() {
        return ranges.stream()
                .map(range -> range.begin() + "-" + range.end())
                .collect(Collectors.joining(", ", "[", "]"));
    }

    // Written out, as in AgentId.
    @Override
    public boolean equals(Object other) {
        return other instanceof PortRanges that && ranges.equals(that.ranges);
    }

    @Override
    public int hashCode() {
        return ranges.hashCode();
    }

    private static List<Range> merged(List<Range> ranges) {
        List<Range> sorted = new ArrayList<>(ranges);
        sorted.sort(Comparator.comparingLong(Range::begin));
        List<Range> result = new ArrayList<>();
        for (Range range : sorted) {
            Range last = result.isEmpty() ? null : result.get(result.size() - 1);
            if (last != null && range.begin() <= last.end() + 1) {
                result.set(result.size() - 1, new Range(last.begin(), Math.max(last.end(), range.end())));
            } else {
                result.add(range);
            }
        }
        return List.copyOf(result);
    }
}
