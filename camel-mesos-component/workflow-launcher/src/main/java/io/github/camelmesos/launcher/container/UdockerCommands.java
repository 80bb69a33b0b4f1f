package io.github.camelmesos.launcher.container;

import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.launcher.attempt.JobLaunch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * udocker, for machines where nothing may be installed. It cannot keep a job from the network, nor limit what it uses.
 *
 * @see <a href="https://indigo-dc.github.io/udocker/user_manual.html">udocker's manual</a>
 */
final class UdockerCommands implements EngineCommands {

    @Override
    public JobLaunch launch(ContainerRun run) throws IOException {
        Job job = run.job();
        Container container = job.container().orElseThrow();
        if (!(container.source() instanceof Container.Pull)) {
            throw new IOException("udocker can only pull images here; use another engine for dockerLoad, dockerFile and"
                    + " dockerImport");
        }
        List<String> words = new ArrayList<>(List.of("udocker", "--quiet", "run", "--rm", "--nosysdirs"));
        words.add("--workdir=" + job.directories().outInJob());
        for (Mount mount : run.mounts()) {
            words.add("--volume=" + mount.source() + ":" + mount.target());
        }
        run.environment().keySet().forEach(name -> words.add("--env=" + name));
        words.add(container.image());
        words.addAll(job.command());
        return new JobLaunch(List.of(), words, Map.copyOf(run.environment()), run.stdinOnThisSide(), Optional.empty());
    }

    @Override
    public List<String> removeAll(String runId) {
        return List.of();
    }
}
