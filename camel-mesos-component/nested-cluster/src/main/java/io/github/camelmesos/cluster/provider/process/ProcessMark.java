package io.github.camelmesos.cluster.provider.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The label of processes: a variable in their environment, which their children inherit. Since it is looked at before a
 * process is killed, and a {@link ProcessHandle} knows when its process was started, a process that only has the number of
 * one that ended is never killed.
 *
 * @param variable its name
 * @param value ends with a {@code ;} so that none is the beginning of another
 */
record ProcessMark(String variable, String value) {

    private static final String CLUSTER = "CAMELMESOS_CLUSTER";
    private static final String SERVER = "CAMELMESOS_SERVER";
    private static final Path PROC = Path.of("/proc");

    /** On all processes of a cluster. */
    static ProcessMark ofCluster(String cluster, String ledger) {
        return new ProcessMark(CLUSTER, cluster + "@" + ledger + ";");
    }

    /** On all processes of one server of a cluster, its tasks included. */
    static ProcessMark ofServer(String cluster, String server, String ledger) {
        return new ProcessMark(SERVER, cluster + "/" + server + "@" + ledger + ";");
    }

    /** As it stands in an environment. */
    @Override
    public String toString() {
        return variable + "=" + value;
    }

    /** The processes that carry it, as far as this user may look. */
    List<ProcessHandle> find() throws IOException {
        List<ProcessHandle> found = new ArrayList<>();
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (Path directory : directories) {
                Optional<ProcessHandle> process =
                        ProcessHandle.of(Long.parseLong(directory.getFileName().toString()));
                if (process.isPresent() && isOn(directory)) {
                    found.add(process.get());
                }
            }
        }
        return found;
    }

    private boolean isOn(Path directory) {
        try {
            String environment =
                    "\0" + new String(Files.readAllBytes(directory.resolve("environ")), StandardCharsets.UTF_8);
            return environment.contains("\0" + this);
        } catch (IOException notOurs) {
            // It has ended, or belongs to another user.
            return false;
        }
    }

    /**
     * Kills all that carry it, also those that are started meanwhile.
     *
     * @throws IOException when there are some after {@code nanos}
     */
    void killAll(long nanos) throws IOException, InterruptedException {
        long end = System.nanoTime() + nanos;
        for (List<ProcessHandle> found = find(); !found.isEmpty(); found = find()) {
            if (System.nanoTime() > end) {
                throw new IOException("processes "
                        + found.stream().map(ProcessHandle::pid).toList() + " do not die, which are marked " + this);
            }
            found.forEach(ProcessHandle::destroyForcibly);
            for (ProcessHandle process : found) {
                awaitEnd(process);
            }
        }
    }

    /** A zombie that nobody asks for its exit status has no environment any more; so a moment is enough. */
    private static void awaitEnd(ProcessHandle process) throws InterruptedException {
        try {
            process.onExit().get(200, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException later) {
            return;
        }
    }
}
