package io.github.camelmesos.launcher.reuse;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The paths of an attempt that are other ones in each attempt, and tokens that stand for them in what is compared and stored. A
 * token has a NUL at both ends, which no path and no argument can have, so that texts are equal only if they mean the same.
 */
public final class PathTokens {

    private static final Pattern TOKEN = Pattern.compile("\0([a-z]+[0-9]*)\0");

    private final List<String> paths = new ArrayList<>();
    private final Map<String, String> tokenOf = new HashMap<>();
    private final Map<String, String> pathOf = new HashMap<>();

    private PathTokens(AttemptPaths attempt, boolean allSources) throws IOException {
        add(attempt.rootInJob(), "attempt");
        add(attempt.root(), "attempt");
        add(attempt.root().toRealPath(), "attempt");
        for (int i = 0; i < attempt.sources().size(); i++) {
            Path source = attempt.sources().get(i);
            if (allSources || source.startsWith(attempt.run())) {
                add(source, "staged" + i);
            }
        }
        paths.sort(Comparator.comparingInt(String::length).reversed());
    }

    /** For what a job is asked with: its own directory, and what it is given of its run. */
    static PathTokens ofRequest(Job job, Path run) throws IOException {
        return new PathTokens(AttemptPaths.of(job, run), false);
    }

    /** For what a job left: whatever it was given may be somewhere else the next time. */
    static PathTokens ofResult(AttemptPaths attempt) throws IOException {
        return new PathTokens(attempt, true);
    }

    /** The position in the job's list of staged files tells which is which. */
    private void add(Path path, String token) {
        String text = path.toString();
        if (tokenOf.putIfAbsent(text, "\0" + token + "\0") == null) {
            paths.add(text);
        }
        pathOf.putIfAbsent(token, text);
    }

    /** The text with tokens for paths. */
    String hide(String text) {
        String hidden = text;
        for (String path : paths) {
            hidden = hide(hidden, path);
        }
        return hidden;
    }

    private String hide(String text, String path) {
        int at = text.indexOf(path);
        if (at < 0) {
            return text;
        }
        StringBuilder hidden = new StringBuilder();
        int from = 0;
        for (; at >= 0; at = text.indexOf(path, at + path.length())) {
            int end = at + path.length();
            if (end == text.length() || !continuesName(text.charAt(end))) {
                hidden.append(text, from, at).append(tokenOf.get(path));
                from = end;
            }
        }
        return hidden.append(text, from, text.length()).toString();
    }

    private static boolean continuesName(char next) {
        return Character.isLetterOrDigit(next) || next == '.' || next == '_' || next == '-';
    }

    /**
     * The text with this attempt's paths for tokens.
     *
     * @throws IOException when there is a token that this attempt has no path for
     */
    String show(String hidden) throws IOException {
        Matcher token = TOKEN.matcher(hidden);
        StringBuilder text = new StringBuilder();
        while (token.find()) {
            String path = pathOf.get(token.group(1));
            if (path == null) {
                throw new IOException("nothing of this job is " + token.group(1));
            }
            token.appendReplacement(text, Matcher.quoteReplacement(path));
        }
        return token.appendTail(text).toString();
    }

    /**
     * The paths themselves.
     *
     * @param root of the attempt
     * @param rootInJob the same, as the job sees it
     * @param run directory of the run
     * @param sources of the staged files, in their order
     */
    public record AttemptPaths(Path root, Path rootInJob, Path run, List<Path> sources) {

        /** In a container directories have places of their own, which are the same each time. */
        private static Path rootInJob(Job job) {
            return job.container().isPresent()
                    ? job.directories().root()
                    : Path.of(job.directories().outInJob()).getParent();
        }

        /** Those of a job. */
        public static AttemptPaths of(Job job, Path run) {
            return new AttemptPaths(
                    job.directories().root(),
                    rootInJob(job),
                    run,
                    job.staged().stream().map(StagedFile::source).toList());
        }
    }
}
