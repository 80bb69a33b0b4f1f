package io.github.camelmesos.cluster.provider;

import io.github.camelmesos.cluster.ProvisioningException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The clusters that a provider has made in this launcher, by id. Safe for use by several threads.
 *
 * @param <C> what the provider knows of one
 */
public final class OwnClusters<C> {

    private final Map<String, C> byId = new ConcurrentHashMap<>();

    /**
     * Enters one.
     *
     * @throws ProvisioningException when its id is taken
     */
    public void add(String id, C cluster) throws ProvisioningException {
        if (byId.putIfAbsent(id, cluster) != null) {
            throw new ProvisioningException("cluster " + id + " is there already");
        }
    }

    /**
     * The one of that id.
     *
     * @throws ProvisioningException when this launcher has none
     */
    public C require(String id) throws ProvisioningException {
        return find(id).orElseThrow(() -> new ProvisioningException("cluster " + id + " is none of this launcher's"));
    }

    /** The one of that id, if this launcher has it. */
    public Optional<C> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public void remove(String id) {
        byId.remove(id);
    }
}
