package io.github.camelmesos.cluster.provider.process;

import io.github.camelmesos.cluster.provider.role.ServerRole;
import io.github.camelmesos.cluster.provider.supervised.Server.HostPort;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a server has written. A server that was started again goes on where the one before it ended.
 *
 * @param start where the words of this one begin, in bytes
 */
record ServerLog(Path file, long start) {

    private static final int LONGEST = 400;

    static ServerLog after(Path file) throws IOException {
        return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
    }

    /** Where one of this project's servers says that it is. */
    Optional<HostPort> announcement(ServerRole role) throws IOException {
        Matcher matcher = Pattern.compile("(?m)^" + role.command() + " at (?:http://)?([^\\s:/]+):(\\d+)$")
                .matcher(text());
        return matcher.find()
                ? Optional.of(new HostPort(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** Whether it ended since somebody else listens where it wanted to. */
    boolean saysPortTaken() throws IOException {
        String text = text().toLowerCase(Locale.ROOT);
        return text.contains("address already in use") || text.contains("failed to bind");
    }

    /** The last line that says something. */
    String lastWords() throws IOException {
        List<String> lines = text().lines().filter(line -> !line.isBlank()).toList();
        String last = lines.isEmpty()
                ? "it wrote nothing"
                : lines.get(lines.size() - 1).strip();
        return last.length() <= LONGEST ? last : last.substring(0, LONGEST) + "…";
    }

    private String text() throws IOException {
        try {
            byte[] all = Files.readAllBytes(file);
            int from = (int) Math.min(start, all.length);
            return new String(all, from, all.length - from, StandardCharsets.UTF_8);
        } catch (NoSuchFileException none) {
            return "";
        }
    }
}
