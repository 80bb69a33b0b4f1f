package io.github.camelmesos.cluster.provider;

import io.github.camelmesos.cluster.AdmissionException;
import io.github.camelmesos.cluster.AdmissionException.Reason;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The providers of this launcher, by name. */
public final class Providers implements AutoCloseable {

    private final String usual;
    private final Map<String, ClusterProvider> byName = new LinkedHashMap<>();

    /**
     * @param usual name of the provider for those who name none
     */
    public Providers(String usual, List<ClusterProvider> providers) {
        this.usual = usual;
        providers.forEach(provider -> byName.put(provider.name(), provider));
    }

    /**
     * @param name empty for the usual one
     * @throws AdmissionException NO_PROVIDER, with the names that are known
     */
    public ClusterProvider named(Optional<String> name) throws AdmissionException {
        String wanted = name.orElse(usual);
        return find(wanted)
                .orElseThrow(() -> new AdmissionException(
                        Reason.NO_PROVIDER,
                        "no provider '" + wanted + "'; known are " + String.join(", ", byName.keySet())));
    }

    /** The provider of that name, if this launcher has it. */
    public Optional<ClusterProvider> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Collection<ClusterProvider> all() {
        return byName.values();
    }

    /** Warms up the usual one. */
    public void prepare() {
        find(usual).ifPresent(ClusterProvider::prepare);
    }

    @Override
    public void close() {
        byName.values().forEach(ClusterProvider::close);
    }
}
