package io.github.camelmesos.app.settings;

import io.github.camelmesos.launcher.StagingSettings;
import io.github.camelmesos.launcher.http.HttpStagingSettings;
import io.github.camelmesos.launcher.nfs.NfsStagingSettings;
import io.github.camelmesos.launcher.staging.PathMappings;
import io.github.camelmesos.launcher.staging.StagingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;

/** How files get to agents and back, as settings say. */
public final class StagingSettingsReader {

    private static final String MODE = "camelmesos.staging";
    private static final String NFS = MODE + ".nfs.";
    private static final String HTTP = MODE + ".http.";
    private static final int MIB_SHIFT = 20;

    private final Settings settings;

    private StagingSettingsReader(Settings settings) {
        this.settings = settings;
    }

    /**
     * What is set; {@link StagingSettings#SHARED} in what is not.
     *
     * @throws InvalidSettingException when a value is none that it can have
     */
    public static StagingSettings read(Settings settings) throws InvalidSettingException {
        return new StagingSettingsReader(settings).read();
    }

    private StagingSettings read() throws InvalidSettingException {
        StagingMode mode = StagingSettings.SHARED.mode();
        Optional<String> name = settings.text(MODE);
        if (name.isPresent()) {
            try {
                mode = StagingMode.named(name.get());
            } catch (IllegalArgumentException e) {
                throw new InvalidSettingException(MODE, e.getMessage());
            }
        }
        return new StagingSettings(mode, nfs(), http());
    }

    private NfsStagingSettings nfs() throws InvalidSettingException {
        NfsStagingSettings standard = NfsStagingSettings.DEFAULT;
        Optional<String> mappings = settings.text(NFS + "mappings");
        try {
            return new NfsStagingSettings(
                    mappings.map(PathMappings::parse).orElse(standard.mappings()),
                    settings.duration(NFS + "patience").orElse(standard.patience()));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(NFS + "mappings", e.getMessage());
        }
    }

    private HttpStagingSettings http() throws InvalidSettingException {
        HttpStagingSettings standard = HttpStagingSettings.DEFAULT;
        int port = settings.number(HTTP + "port").orElse((long) standard.port()).intValue();
        long transfers = settings.number(HTTP + "transfers").orElse((long) standard.transfers());
        try {
            return new HttpStagingSettings(
                    settings.text(HTTP + "address").orElse(standard.address()),
                    port,
                    url(),
                    settings.text(HTTP + "agent-directory").map(Path::of).orElse(standard.agentDirectory()),
                    mebibytes("cache-mib", standard.cacheBytes()),
                    mebibytes("max-output-mib", standard.outputBytes()),
                    (int) Math.min(transfers, Integer.MAX_VALUE),
                    settings.duration(HTTP + "idle-timeout").orElse(standard.idleTimeout()),
                    settings.number(HTTP + "least-rate").orElse(standard.leastRate()));
        } catch (IllegalArgumentException e) {
            throw new InvalidSettingException(HTTP + "*", e.getMessage());
        }
    }

    private long mebibytes(String name, long standard) throws InvalidSettingException {
        return settings.number(HTTP + name)
                .map(mebibytes -> mebibytes << MIB_SHIFT)
                .orElse(standard);
    }

    private Optional<URI> url() throws InvalidSettingException {
        Optional<String> text = settings.text(HTTP + "url");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text.get().replaceAll("/+$", ""));
            if (url.getHost() != null && url.getScheme().matches("https?")) {
                return Optional.of(url);
            }
        } catch (URISyntaxException none) {
            throw new InvalidSettingException(HTTP + "url", none.getMessage());
        }
        throw new InvalidSettingException(
                HTTP + "url", "'" + text.get() + "' is no URL; write http://launcher.example:8700");
    }
}
