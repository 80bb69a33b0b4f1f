package io.github.camelmesos.cluster.provider.docker;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of IPv4 addresses.
 *
 * @param first the lowest address, as a number
 * @param prefix how many bits all have in common
 */
record Subnet(long first, int prefix) {

    private static final Pattern CIDR = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)\\.(\\d+)/(\\d+)");
    private static final int BITS = 32;
    /** With less room there is none for two halves. */
    private static final int LONGEST_PREFIX = 28;

    /** As an engine writes it: {@code 172.18.0.0/16}; empty for what is none, or too small to be divided. */
    static Optional<Subnet> parse(String text) {
        Matcher parts = CIDR.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        long address = 0;
        for (int i = 1; i <= 4; i++) {
            address = address << 8 | Long.parseLong(parts.group(i));
        }
        Subnet subnet = new Subnet(address, Integer.parseInt(parts.group(5)));
        return subnet.prefix > LONGEST_PREFIX ? Optional.empty() : Optional.of(subnet);
    }

    /** The half with the lower addresses. */
    Subnet lowerHalf() {
        return new Subnet(first, prefix + 1);
    }

    /** An address, counted from the end: the last that a container can have is 0. */
    String fromTheEnd(int index) {
        return address(first + (1L << (BITS - prefix)) - 2 - index);
    }

    private static String address(long number) {
        return (number >> 24 & 255) + "." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }

    @Override
    public String toString() {
        return address(first) + "/" + prefix;
    }
}
