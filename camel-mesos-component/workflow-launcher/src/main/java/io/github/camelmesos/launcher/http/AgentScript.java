package io.github.camelmesos.launcher.http;

import static io.github.camelmesos.launcher.attempt.ShellQuoting.quote;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.launcher.attempt.AttemptScript;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The script that an agent gets for its ticket: what {@code agent.sh} needs to know of this attempt, and {@code agent.sh}. */
final class AgentScript {

    private static final String COMMON = common();
    private static final String END_OF_LIST = "\nEND\n";

    private final Job job;
    private final AgentLayout layout;
    private final AttemptScript attempt;
    private final List<Item> items;

    /**
     * An input.
     *
     * @param number of it, from 1
     */
    record Item(int number, StagedFile staged, Content content) {}

    AgentScript(Job job, AgentLayout layout, AttemptScript attempt, List<Item> items) {
        this.job = job;
        this.layout = layout;
        this.attempt = attempt;
        this.items = items;
    }

    private static String common() {
        try (InputStream in = AgentScript.class.getResourceAsStream("agent.sh")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("agent.sh is not in the archive", e);
        }
    }

    /**
     * All of it.
     *
     * @param url where the launcher is
     * @param parallel options of the agent's curl that make it fetch several files at once
     * @throws IOException when the job cannot be run so
     */
    String text(URI url, String token, String parallel, long cacheKiB) throws IOException {
        StringBuilder text = new StringBuilder();
        variable(text, "url", url.toString());
        variable(text, "token", token);
        variable(text, "dir", layout.directory().toString());
        variable(text, "run", layout.runDirectory().toString());
        variable(text, "root", layout.root().toString());
        variable(text, "id", layout.run() + "-" + layout.attempt());
        variable(text, "cache", layout.cache().toString());
        variable(text, "parallel", parallel);
        variable(text, "cache_kib", String.valueOf(cacheKiB));
        variable(text, "items", items.stream().map(item -> "" + item.number()).collect(Collectors.joining(" ")));
        items.forEach(item -> variable(text, "k" + item.number(), item.content().key()));
        return text.append(given())
                .append(place())
                .append("job() (\n")
                .append(attempt.text())
                .append(")\n")
                .append(COMMON)
                .toString();
    }

    private static void variable(StringBuilder text, String name, String value) {
        text.append(name).append('=').append(quote(value)).append('\n');
    }

    /** Inputs in the output directory are not brought back unless the job has put something else in their place. */
    private String given() {
        StringBuilder text = new StringBuilder("given() {\ncase $1 in\n");
        for (Item item : items) {
            if (isInOutput(item) && item.staged().mode() == StagedFile.Mode.READ_ONLY) {
                String name =
                        layout.out().relativize(Path.of(item.staged().target())).toString();
                boolean tree = item.content() instanceof Content.OfTree;
                text.append("'").append(name.replace("'", "'\\''")).append("') ");
                text.append(tree ? "[ -d \"$f\" ]" : "[ \"$f\" -ef " + quote(copyOfGiven(item)) + " ]");
                text.append(" ;;\n");
            }
        }
        return text.append("*) return 1 ;;\nesac\n}\n").toString();
    }

    private boolean isInOutput(Item item) {
        return Path.of(item.staged().target()).startsWith(layout.out());
    }

    private String copyOfGiven(Item item) {
        return layout.given().resolve(String.valueOf(item.number())).toString();
    }

    private String place() throws IOException {
        StringBuilder text = new StringBuilder("place() {\n");
        Set<String> directories = new LinkedHashSet<>();
        attempt.outputParents(layout.out()).forEach(parent -> directories.add(parent.toString()));
        for (StagedFile file : job.staged()) {
            Path target = checkedTarget(file);
            boolean empty = file.mode() == StagedFile.Mode.EMPTY_DIRECTORY;
            directories.add((empty ? target : target.getParent()).toString());
        }
        if (items.stream().anyMatch(this::isInOutput)) {
            directories.add(layout.given().toString());
        }
        if (!directories.isEmpty()) {
            text.append("mkdir -p");
            directories.forEach(directory -> text.append(' ').append(quote(directory)));
            text.append(" || fail 'cannot make directories'\n");
        }
        for (Item item : items) {
            boolean copied = item.staged().mode() != StagedFile.Mode.READ_ONLY;
            String key = "\"$k" + item.number() + "\" ";
            text.append(copied ? "copy " : "link ")
                    .append(key)
                    .append(quote(Path.of(item.staged().target()).normalize().toString()))
                    .append('\n');
            if (!copied && isInOutput(item) && item.content() instanceof Content.OfFile) {
                text.append("ln ")
                        .append(quote(item.staged().target()))
                        .append(' ')
                        .append(quote(copyOfGiven(item)))
                        .append('\n');
            }
        }
        return text.append(":\n}\n").toString();
    }

    private Path checkedTarget(StagedFile file) throws IOException {
        Path target = Path.of(file.target()).normalize();
        boolean inside = target.startsWith(layout.inputs()) || target.startsWith(layout.out());
        if (!inside || target.equals(layout.inputs()) || target.equals(layout.out())) {
            throw new IOException("cannot put a file at " + file.target()
                    + ": a job outside of a container has only its input and output directories");
        }
        return target;
    }

    /** Commands that fill the current directory with the content of one, which an agent asks for when it has not got it. */
    static String tree(Content.OfTree tree, String url) {
        StringBuilder text = new StringBuilder();
        if (!tree.directories().isEmpty()) {
            text.append("mkdir -p");
            tree.directories().forEach(directory -> text.append(' ').append(quote("./" + directory)));
            text.append(" || exit 1\n");
        }
        if (!tree.files().isEmpty()) {
            List<String> configuration = new ArrayList<>();
            for (int i = 0; i < tree.files().size(); i++) {
                configuration.add("url = \"" + url + "/" + (i + 1) + "\"");
                configuration.add(
                        "output = " + inConfiguration("./" + tree.files().get(i).path()));
            }
            text.append("conf=").append(quote(String.join("\n", configuration))).append('\n');
            text.append("call -R -C - $parallel\n");
            text.append("sha256sum -c - > /dev/null 2>&1 << 'END' || exit 1\n");
            tree.files().forEach(file -> text.append(sumLine(file)).append('\n'));
            text.setLength(text.length() - 1);
            text.append(END_OF_LIST);
            String programs = tree.files().stream()
                    .filter(file -> file.content().executable())
                    .map(file -> " " + quote("./" + file.path()))
                    .collect(Collectors.joining());
            text.append(programs.isEmpty() ? "" : "chmod a+x" + programs + "\n");
        }
        return text.toString();
    }

    /** As curl reads a value with quotes. */
    private static String inConfiguration(String name) {
        return "\""
                + name.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                + "\"";
    }

    /** As sha256sum reads a name: with a backslash before the line where one is in the name. */
    private static String sumLine(Content.Entry file) {
        String name = "./" + file.path();
        String escaped = name.replace("\\", "\\\\").replace("\n", "\\n");
        return (escaped.equals(name) ? "" : "\\") + file.content().sha256() + "  " + escaped;
    }
}
