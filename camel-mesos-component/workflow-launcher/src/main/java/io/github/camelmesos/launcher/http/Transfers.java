package io.github.camelmesos.launcher.http;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The transfers that are under way, by the digests of their tickets and tokens. */
final class Transfers {

    private final Map<String, Transfer> byTicket = new ConcurrentHashMap<>();
    private final Map<String, Transfer> byToken = new ConcurrentHashMap<>();

    void add(Transfer transfer) {
        byTicket.put(Secret.digest(transfer.ticket()), transfer);
        byToken.put(Secret.digest(transfer.token()), transfer);
    }

    void remove(Transfer transfer) {
        byTicket.remove(Secret.digest(transfer.ticket()));
        byToken.remove(Secret.digest(transfer.token()));
    }

    Optional<Transfer> ofTicket(String ticket) {
        return Optional.ofNullable(byTicket.get(Secret.digest(ticket)));
    }

    Optional<Transfer> ofToken(String token) {
        return Optional.ofNullable(byToken.get(Secret.digest(token)));
    }
}
