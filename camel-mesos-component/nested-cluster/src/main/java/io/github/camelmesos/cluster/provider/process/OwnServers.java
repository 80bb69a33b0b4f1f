package io.github.camelmesos.cluster.provider.process;

import io.github.camelmesos.cluster.provider.role.RoleMain;
import io.github.camelmesos.cluster.provider.role.ServerRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** This project's servers as processes: another JVM of the same Java with the same classes, that starts soon. */
final class OwnServers {

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    private OwnServers() {}

    static List<String> command(ServerRole role) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xmx512m",
                "-Xlog:disable",
                "-Xlog:all=error:stderr"));
        classDataArchive().ifPresent(words::add);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), RoleMain.class.getName(), role.command()));
        return words;
    }

    /** The one that this JVM was started with. */
    private static Optional<String> classDataArchive() {
        return ProcessHandle.current().info().arguments().stream()
                .flatMap(Stream::of)
                .filter(argument -> argument.startsWith(ARCHIVE))
                .findFirst();
    }
}
