package io.github.camelmesos.launcher.http;

import static io.github.camelmesos.launcher.attempt.ShellQuoting.quote;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.launcher.attempt.AttemptScript;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The script that an agent gets for its ticket: what {@code agent.sh} needs to know of this attempt, and {@code agent.sh}. */
final class AgentScript {

    private static final String COMMON = common();
    private static final String END_OF_LIST = "\nEND\n";

    private final Job job;
    private final AgentLayout layout;
    private final AgentPlaces places;
    private final AttemptScript attempt;
    private final List<Item> items;

    /**
     * An input.
     *
     * @param number of it, from 1
     */
    record Item(int number, StagedFile staged, Content content) {}

    AgentScript(Job job, AgentLayout layout, AgentPlaces places, AttemptScript attempt, List<Item> items) {
        this.job = job;
        this.layout = layout;
        this.places = places;
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
            Optional<Path> name = places.nameInOutput(item.staged());
            if (name.isPresent() && item.staged().mode() == StagedFile.Mode.READ_ONLY) {
                text.append("'")
                        .append(name.get().toString().replace("'", "'\\''"))
                        .append("') ");
                text.append(isStill(item)).append(" ;;\n");
            }
        }
        return text.append("*) return 1 ;;\nesac\n}\n").toString();
    }

    /** Nothing can take the place of what is mounted. */
    private String isStill(Item item) {
        if (places.mountPoint(item.staged()).isPresent()) {
            return ":";
        }
        return item.content() instanceof Content.OfTree
                ? "[ -d \"$f\" ]"
                : "[ \"$f\" -ef " + quote(copyOfGiven(item)) + " ]";
    }

    private String copyOfGiven(Item item) {
        return layout.given().resolve(String.valueOf(item.number())).toString();
    }

    private String place() throws IOException {
        StringBuilder text = new StringBuilder("place() {\n");
        Set<String> directories = new LinkedHashSet<>();
        attempt.outputParents(layout.out()).forEach(parent -> directories.add(parent.toString()));
        for (StagedFile file : places.files()) {
            Path place = places.of(file);
            boolean empty = file.mode() == StagedFile.Mode.EMPTY_DIRECTORY;
            directories.add((empty ? place : place.getParent()).toString());
        }
        directories.add(layout.given().toString());
        text.append("mkdir -p");
        directories.forEach(directory -> text.append(' ').append(quote(directory)));
        text.append(" || fail 'cannot make directories'\n");
        items.forEach(item -> place(item, text));
        for (String written : List.of("environment", "image/Dockerfile")) {
            bring(job.directories().root().resolve(written), layout.root().resolve(written), text);
        }
        return text.append(":\n}\n").toString();
    }

    private void place(Item item, StringBuilder text) {
        StagedFile file = item.staged();
        String place = quote(places.of(file).toString());
        boolean copied = file.mode() != StagedFile.Mode.READ_ONLY;
        text.append(copied ? "copy" : "link");
        text.append(" \"$k").append(item.number()).append("\" ").append(place).append('\n');
        boolean tree = item.content() instanceof Content.OfTree;
        Optional<Path> mountPoint = places.mountPoint(file);
        if (mountPoint.isPresent()) {
            String point = quote(mountPoint.get().toString());
            String parent = quote(mountPoint.get().getParent().toString());
            text.append("mkdir -p ").append(tree ? point + "\n" : parent + " && : > " + point + "\n");
        } else if (!copied && !tree && places.nameInOutput(file).isPresent()) {
            text.append("ln ")
                    .append(place)
                    .append(' ')
                    .append(quote(copyOfGiven(item)))
                    .append('\n');
        }
    }

    /** What was written for a container engine, which may be secret. */
    private static void bring(Path here, Path there, StringBuilder text) throws IOException {
        if (Files.exists(here)) {
            String end = Secret.next();
            String content = Files.readString(here);
            text.append("mkdir -p ").append(quote(there.getParent().toString())).append('\n');
            text.append("(umask 077 && cat > ")
                    .append(quote(there.toString()))
                    .append(") << '")
                    .append(end)
                    .append("'\n");
            text.append(content)
                    .append(content.isEmpty() || content.endsWith("\n") ? "" : "\n")
                    .append(end)
                    .append('\n');
        }
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
            text.append("call -R -C - $parallel || exit 1\n");
            text.append("sha256sum -c - > /dev/null 2>&1 << 'END' || exit 2\n");
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
