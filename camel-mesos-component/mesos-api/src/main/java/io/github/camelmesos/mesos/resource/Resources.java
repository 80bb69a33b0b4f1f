package io.github.camelmesos.mesos.resource;

import io.github.camelmesos.mesos.message.Resource;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;

/**
 * An amount of cpus, memory (MiB), disk (MiB), gpus and ports. Scalars are kept in thousandths, the precision of Mesos,
 * so that sums and differences are exact. Immutable.
 */
public final class Resources {
    /** Nothing. */
    public static final Resources NONE = new Resources(0, 0, 0, 0, PortRanges.NONE);

    private final long cpus;
    private final long mem;
    private final long disk;
    private final long gpus;
    private final PortRanges ports;

    private Resources(long cpus, long mem, long disk, long gpus, PortRanges ports) {
        this.cpus = cpus;
        this.mem = mem;
        this.disk = disk;
        this.gpus = gpus;
        this.ports = ports;
    }

    /** @param mem MiB
     * @param disk MiB */
    public static Resources of(double cpus, double mem, double disk) {
        return new Resources(thousandths(cpus), thousandths(mem), thousandths(disk), 0, PortRanges.NONE);
    }

    public Resources withGpus(double amount) {
        return new Resources(cpus, mem, disk, thousandths(amount), ports);
    }

    public Resources withPorts(PortRanges newPorts) {
        return new Resources(cpus, mem, disk, gpus, newPorts);
    }

    /**
     * Reads the value of Mesos' flag {@code --resources}: {@code cpus:4;mem:4096;disk:10000;ports:[31000-32000]}. A role
     * in brackets after the name may only be {@code *}.
     *
     * @throws IllegalArgumentException saying which part is wrong
     */
    public static Resources parse(String text) {
        Resources result = NONE;
        for (String part : text.split(";")) {
            if (part.isBlank()) {
                continue;
            }
            int colon = part.indexOf(':');
            if (colon < 0) {
                throw new IllegalArgumentException(
                        "resources '" + text + "': expected name:value, found '" + part + "'");
            }
            String name = part.substring(0, colon).trim().replace("(*)", "");
            String value = part.substring(colon + 1).trim();
            result = name.equals("ports")
                    ? result.plus(NONE.withPorts(PortRanges.parse(value)))
                    : result.plus(single(name, amount(name, value)));
        }
        return result;
    }

    private static double amount(String name, String value) {
        try {
            double amount = new BigDecimal(value).doubleValue();
            if (amount >= 0) {
                return amount;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("resource " + name + ": '" + value + "' is not a number", e);
        }
        throw new IllegalArgumentException("resource " + name + ": '" + value + "' is negative");
    }

    private static Resources single(String name, double amount) {
        switch (name) {
            case "cpus":
                return of(amount, 0, 0);
            case "mem":
                return of(0, amount, 0);
            case "disk":
                return of(0, 0, amount);
            case "gpus":
                return NONE.withGpus(amount);
            default:
                throw new IllegalArgumentException(
                        "resource '" + name + "' is not known; cpus, mem, disk, gpus and ports are");
        }
    }

    /** The sum of a message's resources, whatever their roles; resources of other names are left out. */
    public static Resources from(List<Resource> messages) {
        Resources sum = NONE;
        for (Resource message : messages) {
            if (message.name().equals("ports")) {
                sum = sum.plus(NONE.withPorts(new PortRanges(message.ranges())));
            } else if (isScalarName(message.name())) {
                sum = sum.plus(single(message.name(), message.scalar().orElse(0)));
            }
        }
        return sum;
    }

    private static boolean isScalarName(String name) {
        return name.equals("cpus") || name.equals("mem") || name.equals("disk") || name.equals("gpus");
    }

    /** As messages without roles; what is zero is left out. */
    public List<Resource> toMessages() {
        List<Resource> messages = new ArrayList<>(5);
        addScalar(messages, "cpus", cpus);
        addScalar(messages, "mem", mem);
        addScalar(messages, "disk", disk);
        addScalar(messages, "gpus", gpus);
        if (!ports.isEmpty()) {
            messages.add(Resource.ranges("ports", ports.ranges()));
        }
        return messages;
    }

    private static void addScalar(List<Resource> messages, String name, long thousandths) {
        if (thousandths != 0) {
            messages.add(Resource.scalar(name, thousandths / 1000.0));
        }
    }

    public double cpus() {
        return cpus / 1000.0;
    }

    /** MiB. */
    public double mem() {
        return mem / 1000.0;
    }

    /** MiB. */
    public double disk() {
        return disk / 1000.0;
    }

    public double gpus() {
        return gpus / 1000.0;
    }

    public PortRanges ports() {
        return ports;
    }

    public boolean isEmpty() {
        return equals(NONE);
    }

    /** True when all of the other fits into this. */
    public boolean contains(Resources other) {
        return cpus >= other.cpus
                && mem >= other.mem
                && disk >= other.disk
                && gpus >= other.gpus
                && ports.contains(other.ports);
    }

    public Resources plus(Resources other) {
        return new Resources(
                cpus + other.cpus, mem + other.mem, disk + other.disk, gpus + other.gpus, ports.plus(other.ports));
    }

    /** The difference. It may have negative scalars: ask {@link #contains} first. */
    public Resources minus(Resources other) {
        return new Resources(
                cpus - other.cpus, mem - other.mem, disk - other.disk, gpus - other.gpus, ports.minus(other.ports));
    }

    /** The smaller of both, scalar by scalar; the ports of this one. */
    public Resources atMost(Resources limit) {
        return new Resources(
                Math.min(cpus, limit.cpus),
                Math.min(mem, limit.mem),
                Math.min(disk, limit.disk),
                Math.min(gpus, limit.gpus),
                ports);
    }

    private static long thousandths(double amount) {
        return Math.round(amount * 1000);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Resources that
                && cpus == that.cpus
                && mem == that.mem
                && disk == that.disk
                && gpus == that.gpus
                && ports.equals(that.ports);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cpus, mem, disk, gpus, ports);
    }

    /** As {@link #parse} reads it; what is zero is left out. */
    @Override
    public String toString() {
        StringJoiner parts = new StringJoiner("; ");
        for (Resource message : withPorts(PortRanges.NONE).toMessages()) {
            parts.add(message.name() + ":" + plain(message.scalar().getAsDouble()));
        }
        if (!ports.isEmpty()) {
            parts.add("ports:" + ports);
        }
        return parts.toString();
    }

    /** The shortest decimal text: 4 rather than 4.0. */
    public static String plain(double amount) {
        return amount == Math.rint(amount) ? Long.toString((long) amount) : Double.toString(amount);
    }
}
