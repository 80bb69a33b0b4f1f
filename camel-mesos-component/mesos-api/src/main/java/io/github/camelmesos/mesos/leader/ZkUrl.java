package io.github.camelmesos.mesos.leader;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a Mesos cluster keeps its leader: {@code zk://host1:port1,host2:port2/path}.
 *
 * @param connectString {@code host1:port1,host2:port2}
 * @param path absolute, without a slash at its end
 */
public record ZkUrl(String connectString, String path) {
    private static final Pattern FORM = Pattern.compile("zk://([^/@]+@)?([^/@]+)(/.+)");

    /**
     * Reads such a URL. User and password are refused, since they are not used anywhere here.
     *
     * @throws IllegalArgumentException when it is of another form
     */
    public static ZkUrl parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "': expected zk://host:port,host:port/path");
        }
        if (matcher.group(1) != null) {
            throw new IllegalArgumentException("zk://…@…: authentication with ZooKeeper is not supported");
        }
        return new ZkUrl(matcher.group(2), matcher.group(3).replaceAll("/+$", ""));
    }

    @Override
    public String toString() {
        return "zk://" + connectString + path;
    }
}
