package io.github.camelmesos.cluster.ledger;

import io.github.camelmesos.mesos.json.Json;
import io.github.camelmesos.mesos.json.JsonObject;
import io.github.camelmesos.mesos.json.JsonValue;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What all tenants have used up.
 *
 * @param byTenant those that ever used anything
 * @param settled which spans of which clusters are in it: one that is put in again, after a crash between the account and the
 *     removal of its entry, counts once
 */
public record Uses(Map<String, TenantUse> byTenant, Set<String> settled) {

    public static final Uses NONE = new Uses(Map.of(), Set.of());

    public Uses {
        byTenant = Map.copyOf(byTenant);
        settled = Set.copyOf(settled);
    }

    public TenantUse of(String tenant) {
        return byTenant.getOrDefault(tenant, TenantUse.NONE);
    }

    /** With what a cluster has held up to now, unless that is in it already. */
    public Uses settled(LedgerEntry entry, Instant now) {
        if (settled.contains(mark(entry))) {
            return this;
        }
        Map<String, TenantUse> next = new TreeMap<>(byTenant);
        next.put(entry.tenant(), of(entry.tenant()).plus(entry, now));
        Set<String> marks = new LinkedHashSet<>(settled);
        marks.add(mark(entry));
        return new Uses(next, marks);
    }

    /** Whether what it used is in this already. */
    boolean hasSettled(LedgerEntry entry) {
        return settled.contains(mark(entry));
    }

    private static String mark(LedgerEntry entry) {
        return entry.cluster() + "@" + entry.counted();
    }

    /** Without the marks of entries that are gone for good, of which no other span can be settled. */
    Uses forgetting(Collection<LedgerEntry> present, Map<String, Optional<LedgerEntry>> changes) {
        Set<String> marks = new LinkedHashSet<>(settled);
        Set<String> known = new LinkedHashSet<>(changes.keySet());
        present.forEach(entry -> known.add(entry.cluster()));
        marks.removeIf(mark -> !known.contains(mark.substring(0, mark.lastIndexOf('@'))));
        return new Uses(byTenant, marks);
    }

    byte[] json() {
        JsonValue json = out -> {
            out.strings("settled", settled);
            out.object("tenants", tenants -> new TreeMap<>(byTenant)
                    .forEach((tenant, use) -> tenants.object(tenant, use.json())));
        };
        return json.toJsonBytes();
    }

    static Uses read(byte[] content) throws IOException {
        JsonObject json = Json.parseObject(content);
        Map<String, TenantUse> tenants = new TreeMap<>();
        try {
            JsonObject all = json.object("tenants");
            for (String tenant : all.names()) {
                tenants.put(tenant, TenantUse.read(all.object(tenant)));
            }
        } catch (DateTimeException e) {
            throw new IOException(e.getMessage(), e);
        }
        return new Uses(tenants, new LinkedHashSet<>(json.strings("settled")));
    }
}
