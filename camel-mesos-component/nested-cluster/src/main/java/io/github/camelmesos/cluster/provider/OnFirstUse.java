package io.github.camelmesos.cluster.provider;

import io.github.camelmesos.cluster.ClusterEndpoints;
import io.github.camelmesos.cluster.ProvisioningException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A provider that costs nothing before it is used: most launchers use one of them. That one was ever used is remembered in a
 * file, so that only what can have left something is asked for what is left.
 */
public final class OnFirstUse implements ClusterProvider {

    private final String name;
    private final Supplier<ClusterProvider> maker;
    private final Path memory;
    private ClusterLossListener lossListener = (cluster, reason) -> {};
    private ClusterProvider provider;

    /**
     * @param maker called once; what is wrong with settings is an IllegalArgumentException
     * @param memory the file, made with the first cluster
     */
    public OnFirstUse(String name, Supplier<ClusterProvider> maker, Path memory) {
        this.name = name;
        this.maker = maker;
        this.memory = memory;
    }

    private synchronized ClusterProvider provider() throws ProvisioningException {
        if (provider == null) {
            try {
                provider = maker.get();
            } catch (IllegalArgumentException e) {
                throw new ProvisioningException("provider " + name + ": " + e.getMessage(), e);
            }
            provider.onLoss(lossListener);
        }
        return provider;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized void onLoss(ClusterLossListener listener) {
        lossListener = listener;
    }

    @Override
    public ClusterEndpoints create(ClusterSpec spec, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        remember();
        return provider().create(spec, progress);
    }

    private void remember() throws ProvisioningException {
        try {
            Files.createDirectories(memory.getParent());
            Files.write(memory, new byte[0]);
        } catch (IOException e) {
            throw new ProvisioningException("the state directory cannot be written: " + e, e);
        }
    }

    @Override
    public URI attachChronos(String id, Consumer<String> progress) throws ProvisioningException, InterruptedException {
        return provider().attachChronos(id, progress);
    }

    @Override
    public void scale(String id, int agents, Consumer<String> progress)
            throws ProvisioningException, InterruptedException {
        provider().scale(id, agents, progress);
    }

    @Override
    public void destroy(String id) throws ProvisioningException, InterruptedException {
        provider().destroy(id);
    }

    @Override
    public Optional<ClusterEndpoints> adopt(ClusterSpec spec) throws ProvisioningException, InterruptedException {
        return provider().adopt(spec);
    }

    @Override
    public Set<String> discover() throws ProvisioningException, InterruptedException {
        return Files.exists(memory) ? provider().discover() : Set.of();
    }

    @Override
    public synchronized void close() {
        if (provider != null) {
            provider.close();
        }
    }
}
