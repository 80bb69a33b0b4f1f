package io.github.camelmesos.embedded.agent;

import io.github.camelmesos.mesos.http.HttpRequest;
import io.github.camelmesos.mesos.http.HttpSettings;
import io.github.camelmesos.mesos.http.HttpStream;
import io.github.camelmesos.mesos.http.HttpTransport;
import io.github.camelmesos.mesos.message.CommandInfo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Brings the files that a command names into its sandbox: from this machine or over http. Archives are not unpacked. */
final class Fetcher {
    private Fetcher() {}

    /** @throws IOException naming the file that could not be fetched, in the words of Mesos */
    static void fetch(List<CommandInfo.Uri> uris, Sandbox sandbox) throws IOException {
        for (CommandInfo.Uri uri : uris) {
            try {
                fetch(uri, sandbox);
            } catch (IOException | IllegalArgumentException e) {
                Files.writeString(sandbox.stderr(), "Failed to fetch '" + uri.value() + "': " + e.getMessage() + "\n");
                throw new IOException(
                        "Failed to fetch all URIs for container '" + sandbox.containerId() + "': " + uri.value(), e);
            }
        }
    }

    private static void fetch(CommandInfo.Uri uri, Sandbox sandbox) throws IOException {
        URI location = URI.create(uri.value());
        String path = location.getPath() == null ? "" : location.getPath();
        String name = uri.outputFile().orElse(path.substring(path.lastIndexOf('/') + 1));
        Path target = sandbox.directory().resolve(name).normalize();
        if (name.isEmpty() || !target.startsWith(sandbox.directory()) || target.equals(sandbox.directory())) {
            throw new IOException("'" + name + "' is not a name for a file in the sandbox");
        }
        Files.createDirectories(target.getParent());
        if ("http".equals(location.getScheme()) || "https".equals(location.getScheme())) {
            download(location, target);
        } else if (location.getScheme() == null || "file".equals(location.getScheme())) {
            Files.copy(Path.of(path), target, StandardCopyOption.REPLACE_EXISTING);
        } else {
            throw new IOException(
                    "the scheme '" + location.getScheme() + "' is not supported; file, http and https are");
        }
        if (uri.executable()) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(target));
            permissions.add(PosixFilePermission.OWNER_EXECUTE);
            Files.setPosixFilePermissions(target, permissions);
        }
    }

    private static void download(URI location, Path target) throws IOException {
        String query = location.getRawQuery() == null ? "" : "?" + location.getRawQuery();
        HttpRequest request = HttpRequest.get(location.getRawPath() + query);
        try (HttpTransport transport = new HttpTransport(HttpSettings.DEFAULTS);
                HttpStream response = transport.stream(location, request)) {
            if (response.status() != 200) {
                throw new IOException("the server answered " + response.status());
            }
            Files.copy(response.body(), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
