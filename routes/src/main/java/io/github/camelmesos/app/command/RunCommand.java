package io.github.camelmesos.app.command;

import io.github.camelmesos.app.failure.ErrorReport;
import io.github.camelmesos.app.failure.ExitCode;
import io.github.camelmesos.app.interrupt.Interrupts;
import io.github.camelmesos.app.pipeline.Pipeline;
import io.github.camelmesos.app.progress.RunProgress;
import io.github.camelmesos.app.progress.Terminal;
import io.github.camelmesos.app.record.RunRecorder;
import io.github.camelmesos.app.report.ReportCollector;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.launcher.RunResult;
import io.github.camelmesos.launcher.Submission;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code run}: one workflow, on a nested cluster of its own. */
@CommandLine.Command(
        name = "run",
        description = "Run a CWL workflow on a nested cluster of its own.",
        usageHelpAutoWidth = true,
        sortOptions = false)
final class RunCommand extends Command {

    private final Workbench workbench;

    @Mixin
    private RunOptions options;

    @Option(
            names = "--report",
            paramLabel = "DIR",
            description = "Write what each job took and used into this directory: report.html and report.json.")
    private Optional<Path> report;

    @Option(
            names = "--resume",
            paramLabel = "RUN",
            description = "Continue a run whose launcher died: what was done is not done again.")
    private Optional<String> resume;

    @Option(names = "--quiet", description = "Say nothing but errors.")
    private boolean quiet;

    RunCommand(Console console, Workbench workbench) {
        super(console);
        this.workbench = workbench;
    }

    @Override
    int execute() throws Exception {
        SubmissionArguments arguments = new SubmissionArguments(options, workbench);
        Optional<String> help = arguments.help();
        if (help.isPresent()) {
            console().out().print(help.get());
            console().out().flush();
            return ExitCode.SUCCESS;
        }
        Submission submission = resume.isPresent() ? toResume(resume.get()) : arguments.submission();
        if (!quiet) {
            workbench.notices().forEach(console()::error);
        }
        try (Pipeline pipeline = workbench.pipeline()) {
            Interrupts interrupts = Interrupts.handle(signal -> pipeline.cancel(submission.runId()));
            int exitCode =
                    report.isEmpty() ? run(pipeline, submission) : runWithReport(pipeline, submission, report.get());
            return interrupts.received().map(Interrupts.Kind::exitCode).orElse(exitCode);
        }
    }

    private Submission toResume(String runId) throws Exception {
        if (options.hasFile()) {
            throw new IllegalArgumentException(
                    "--resume continues run " + runId + " as it was submitted: no document can be given with it");
        }
        return workbench.resume(runId);
    }

    private int run(Pipeline pipeline, Submission submission) {
        try {
            return end(result(pipeline, submission));
        } catch (Exception e) {
            return failed(e);
        }
    }

    private int runWithReport(Pipeline pipeline, Submission submission, Path directory) throws Exception {
        ReportCollector collector = new ReportCollector(submission, Clock.systemUTC());
        pipeline.listen(collector);
        try {
            RunResult result = result(pipeline, submission);
            collector.write(directory, RunRecorder.stateAfter(null).name(), pipeline::accounts);
            return end(result);
        } catch (Exception e) {
            if (collector.hasRun()) {
                collector.write(directory, RunRecorder.stateAfter(e).name(), pipeline::accounts);
            }
            return failed(e);
        }
    }

    private RunResult result(Pipeline pipeline, Submission submission) throws Exception {
        return quiet ? pipeline.run(submission) : runWithProgress(pipeline, submission);
    }

    private RunResult runWithProgress(Pipeline pipeline, Submission submission) throws Exception {
        try (RunProgress progress = Terminal.detect(System.getenv())
                .follow(submission.runId(), console().err())) {
            console().err().println("run " + submission.runId());
            pipeline.listen(progress);
            return pipeline.run(submission);
        }
    }

    private int end(RunResult result) {
        if (result.status() == RunResult.Status.SUCCEEDED) {
            console().out().println(JsonText.pretty(result.outputs()));
            console().out().flush();
            return ExitCode.SUCCESS;
        }
        ErrorReport report = ErrorReport.of(result, "the run ended as " + result.status());
        tell(report.lines());
        return report.exitCode();
    }
}
