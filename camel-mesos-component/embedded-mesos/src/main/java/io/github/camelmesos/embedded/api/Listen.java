package io.github.camelmesos.embedded.api;

import io.github.camelmesos.mesos.message.Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Where a master or agent listens, and what others are told about it.
 *
 * @param ip the address to listen at; {@code 0.0.0.0} for all
 * @param port 0 for a free one
 * @param hostname what it is called in MasterInfo, AgentInfo and offers; {@code 0.0.0.0} for its own address
 * @param advertiseIp where others reach it, when that is not {@code ip}
 */
public record Listen(String ip, int port, String hostname, Optional<String> advertiseIp) {
    private static final String ANY = "0.0.0.0";
    private static final String LOOPBACK = "127.0.0.1";

    /** This machine only, on a free port. */
    public static final Listen LOCAL = new Listen(LOOPBACK, 0, "localhost", Optional.empty());

    public Listen {
        hostname = hostname.equals(ANY) ? ownAddress() : hostname;
    }

    public Listen withPort(int newPort) {
        return new Listen(ip, newPort, hostname, advertiseIp);
    }

    /** The address others are told, with the port that is listened at. */
    public Address advertised(int actualPort) {
        return new Address(hostname, advertiseIp.orElseGet(() -> ip.equals(ANY) ? ownAddress() : ip), actualPort);
    }

    private static String ownAddress() {
        try {
            return InetAddress.getLocalHost().getHostAddress();
        } catch (UnknownHostException e) {
            return LOOPBACK;
        }
    }
}
