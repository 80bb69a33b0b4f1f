package io.github.camelmesos.app.command;

import io.github.camelmesos.app.input.InputOptions;
import io.github.camelmesos.camel.submission.RunIds;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.launcher.JobOrderSource;
import io.github.camelmesos.launcher.Submission;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Makes a submission of what stands on the command line. */
final class SubmissionArguments {

    private final RunOptions options;
    private final Workbench workbench;
    private final Path directory = Path.of("").toAbsolutePath();

    SubmissionArguments(RunOptions options, Workbench workbench) {
        this.options = options;
        this.workbench = workbench;
    }

    /** The inputs of the process, for people; empty where nobody asks. */
    Optional<String> help() throws Exception {
        List<String> rest = options.inputs();
        if (!rest.contains("--help") && !rest.contains("-h")) {
            return Optional.empty();
        }
        InputOptions inputs = new InputOptions(process(), options.file());
        return inputs.asksForHelp(rest) ? Optional.of(inputs.help()) : Optional.empty();
    }

    /**
     * What is to be run.
     *
     * @throws Exception when a document cannot be read or an input is wrong
     */
    Submission submission() throws Exception {
        Submission submission = new Submission(
                RunIds.next(),
                FileArgument.uri(options.file()),
                jobOrder(),
                options.tenant().isPresent() ? options.tenant().get() : workbench.defaultTenant(),
                options.provider(),
                options.wish(),
                options.outputDirectory(),
                options.workPrefix(),
                options.timeout(),
                options.containers(),
                options.launcher());
        return submission
                .withCache(options.cache().isPresent() ? options.cache().get() : workbench.cacheByDefault())
                .withStaging(options.staging())
                .withOutputStore(options.outputStore());
    }

    private JobOrderSource jobOrder() throws Exception {
        List<String> rest = options.inputs();
        if (rest.isEmpty()) {
            return JobOrderSource.none(base());
        }
        if (rest.get(0).startsWith("-")) {
            return new JobOrderSource.Inline(
                    new InputOptions(process(), options.file()).parse(rest, directory), base());
        }
        if (rest.size() > 1) {
            throw new IllegalArgumentException("'" + rest.get(1) + "' follows the job order " + rest.get(0)
                    + ": options for camel-mesos stand before " + options.file()
                    + ", and inputs come from a job order or from options, not both");
        }
        return new JobOrderSource.Document(FileArgument.uri(rest.get(0)));
    }

    private CwlProcess process() throws Exception {
        return workbench.process(FileArgument.uri(options.file()));
    }

    private URI base() {
        return References.ofPath(directory.resolve("."));
    }
}
