package io.github.camelmesos.launcher.attempt;

import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The script of one attempt, {@code job.sh}: runs the command with its environment and redirections, then writes the
 * result at its own end, since another file would cost more than to write it. What is done for each job is done by the scheduler's
 * own shell, since every process costs a millisecond. {@code set -C} lets it run once, as the log is there then: a scheduler
 * that starts it a second time does no harm.
 */
public final class AttemptScript {

    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<OpenOption> CREATE = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    /** Runs once, and keeps of the environment what the agent's marks and the path are. */
    private static final String START = """
            set -Cf
            : > log || exit 125
            if [ "${MESOS_TASK_VARIABLES-}" ]; then
            command unset -v $MESOS_TASK_VARIABLES PWD OLDPWD SHLVL 2> /dev/null
            else
            for word in $(export -p); do
            case $word in
            PATH=* | MESOS_TASK_ID=* | MESOS_CONTAINER_MARK=*) ;;
            [A-Za-z_]*=*) command unset -v "${word%%=*}" 2> /dev/null ;;
            esac
            done
            fi
            set +Cf
            read -r started rest < /proc/uptime
            """;

    private final Job job;
    private final JobLaunch launch;
    private final JobDirectories directories;

    public AttemptScript(Job job, JobLaunch launch) {
        this(job, launch, job.directories());
    }

    /**
     * Of a job whose agent sees its directories elsewhere.
     *
     * @param onAgent root, out, and the log in it, are where the agent has them
     */
    public AttemptScript(Job job, JobLaunch launch, JobDirectories onAgent) {
        this.job = job;
        this.launch = launch;
        this.directories = onAgent;
    }

    /**
     * Writes the script, readable by its owner only: an environment may hold secrets.
     *
     * @return the short command for the scheduler, without secrets; by {@code command} the bundled agent knows the script, which needs no
     *     shell of its own
     * @throws IOException when it cannot be written
     */
    public String write() throws IOException {
        Path script = job.directories().root().resolve(AttemptResult.FILE);
        for (Path parent : outputParents(job.directories().out())) {
            Files.createDirectories(parent);
        }
        byte[] text = text().getBytes(StandardCharsets.UTF_8);
        try (SeekableByteChannel file = Files.newByteChannel(script, CREATE, OWNER_ONLY)) {
            for (ByteBuffer left = ByteBuffer.wrap(text); left.hasRemaining(); ) {
                file.write(left);
            }
        }
        return "command . " + quote(directories.root().resolve(script.getFileName()));
    }

    /**
     * What must be there before the command starts, beside the output directory itself.
     *
     * @param out the output directory, wherever it is seen from
     */
    public List<Path> outputParents(Path out) {
        return Stream.of(job.stdout(), job.stderr())
                .flatMap(Optional::stream)
                .map(file -> out.resolve(file).normalize().getParent())
                .filter(parent -> parent.startsWith(out) && !parent.equals(out))
                .toList();
    }

    /**
     * The script itself.
     *
     * <p>The agent's environment is not the command's: every exported variable is unset, by the shell itself, where {@code env -i} would be
     * one more process. What is kept are the path and the marks by which the embedded agent finds all processes of a task, also
     * when the agent itself has been killed.
     *
     * @throws IOException when standard output or error are to go where they may not
     */
    public String text() throws IOException {
        return "cd " + quote(directories.root()) + " || exit 125\n"
                + START
                + preparation()
                + "(\n" + exports(launch.environment())
                + "cd " + quote(directories.out()) + " || exit 125\nexec "
                + ShellQuoting.command(withOddVariables(launch.command(), launch.environment())) + redirections()
                + "\n)" + launch.removal().map(this::trap).orElse("")
                + "\ncode=$?\n" + report("$code") + "\nexit $code\n";
    }

    /** What fails here is the job's failure: 125, as container engines say that they could not start a command. */
    private String preparation() {
        if (launch.preparation().isEmpty()) {
            return "";
        }
        return launch.preparation().stream()
                        .map(ShellQuoting::command)
                        .collect(Collectors.joining(" &&\n", "(\n" + exports(launch.environment()), "\n)"))
                + " >> " + quote(directories.log())
                + " 2>&1 < /dev/null || { " + report("125") + "; exit 125; }\n";
    }

    /** Everything by the shell itself, which reads the clock from a file where {@code date} would be a process. */
    private static String report(String code) {
        return "read -r ended rest < /proc/uptime; { echo " + code + "; times; echo $started $ended; echo end; } >> "
                + AttemptResult.FILE;
    }

    /** A shell hears a signal only while it waits, so the command runs beside it. */
    private String trap(List<String> removal) {
        String handler = "(\n" + exports(launch.environment()) + ShellQuoting.command(removal) + "\n)\nexit 143";
        return " &\ntrap " + ShellQuoting.quote(handler) + " TERM\nwait $!";
    }

    private static String exports(Map<String, String> environment) {
        return environment.entrySet().stream()
                .filter(AttemptScript::isShellVariable)
                .map(variable -> "export " + variable.getKey() + "=" + ShellQuoting.quote(variable.getValue()) + "\n")
                .collect(Collectors.joining());
    }

    /** A name that no shell accepts can only be set by {@code env}. */
    private static List<String> withOddVariables(List<String> command, Map<String, String> environment) {
        List<String> odd = environment.entrySet().stream()
                .filter(variable -> !isShellVariable(variable))
                .map(variable -> variable.getKey() + "=" + variable.getValue())
                .toList();
        return odd.isEmpty()
                ? command
                : Stream.of(List.of("env"), odd, command).flatMap(List::stream).toList();
    }

    private static boolean isShellVariable(Map.Entry<String, String> variable) {
        return VARIABLE.matcher(variable.getKey()).matches();
    }

    private String redirections() throws IOException {
        String log = quote(directories.log());
        String stdin = launch.stdin().map(ShellQuoting::quote).orElse("/dev/null");
        // Errors first: what the shell says of the others is to be seen.
        return (job.stderr().isPresent() ? " 2> " + outputFile(job.stderr().get()) : " 2>> " + log)
                + (job.stdout().isPresent() ? " > " + outputFile(job.stdout().get()) : " >> " + log)
                + " < " + stdin;
    }

    private String outputFile(String relative) throws IOException {
        Path file = directories.out().resolve(relative).normalize();
        if (!file.startsWith(directories.out())) {
            throw new IOException("output file " + relative + " is outside of the output directory");
        }
        return quote(file);
    }

    private static String quote(Path path) {
        return ShellQuoting.quote(path.toString());
    }
}
