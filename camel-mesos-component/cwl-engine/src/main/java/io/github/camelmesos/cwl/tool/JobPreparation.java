package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.job.Container;
import io.github.camelmesos.cwl.job.Job;
import io.github.camelmesos.cwl.job.JobDirectories;
import io.github.camelmesos.cwl.job.JobResources;
import io.github.camelmesos.cwl.job.Reuse;
import io.github.camelmesos.cwl.job.StagedFile;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.Requirement.DockerRequirement;
import io.github.camelmesos.cwl.model.Requirement.InitialWorkDirRequirement;
import io.github.camelmesos.cwl.model.Requirement.InplaceUpdateRequirement;
import io.github.camelmesos.cwl.model.Requirement.ShellCommandRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.PlainNumber;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps from a tool and its input object to a job. */
final class JobPreparation {

    private final CommandLineTool tool;
    private final Requirements effective;
    private final ToolContext context;
    private final Literals literals;
    private ExpressionContext scope;

    JobPreparation(CommandLineTool tool, Requirements effective, ToolContext context) {
        this.tool = tool;
        this.effective = effective;
        this.context = context;
        this.literals = new Literals(context.staging());
    }

    ToolJob prepare(Map<String, Object> inputs, String jobName, int attempt, long leastMemory)
            throws CwlException, IOException {
        scope = ExpressionContext.of(effective, tool.cwlVersion(), inputs);
        JobResources resources = resources().withMemoryOfAtLeast(leastMemory);
        Optional<Container> container = ContainerRequest.of(effective, context.containers(), context.staging());
        JobDirectories directories = context.staging().open(jobName, attempt, container);
        scope = scope.withRuntime(runtime(resources, directories));
        List<StagedFile> staged = stage(inputs, directories, container.isPresent());
        JobSettings settings = new JobSettings(effective, context.expressions(), scope);
        boolean shell = effective.find(ShellCommandRequirement.class).isPresent();
        List<String> command = CommandLine.of(tool, shell, context.expressions(), scope);
        if (command.isEmpty() && container.isEmpty()) {
            throw new ToolException(tool.position(), "the command line is empty: there is nothing to run");
        }
        Job job = new Job(
                jobName,
                attempt,
                command,
                settings.environment(),
                settings.stdin(tool.stdin()),
                settings.output("stdout", tool.stdout()),
                settings.output("stderr", tool.stderr()),
                resources,
                settings.timeLimit(),
                settings.network(),
                container,
                staged,
                directories,
                new Reuse(settings.reuse(), ExitStatus.successCodes(tool)));
        return new ToolJob(tool, effective, job, scope.inputs(), scope.runtime(), context);
    }

    private JobResources resources() throws CwlException {
        JobResources asked = ResourceRequest.of(effective, context.expressions(), scope);
        JobResources most = context.ceiling();
        if (asked.cpus() > most.cpus() || asked.memoryMiB() > most.memoryMiB() || asked.diskMiB() > most.diskMiB()) {
            throw new ToolException(
                    tool.position(),
                    "it asks for " + describe(asked) + "; the most one job can have is " + describe(most));
        }
        return asked;
    }

    private static String describe(JobResources resources) {
        return PlainNumber.text(resources.cpus()) + " cpus, " + resources.memoryMiB() + " MiB of memory and "
                + resources.diskMiB() + " MiB of disk";
    }

    private static Map<String, Object> runtime(JobResources resources, JobDirectories directories) {
        Map<String, Object> runtime = new HashMap<>(ResourceRequest.runtime(resources));
        runtime.put("outdir", directories.outInJob());
        runtime.put("tmpdir", directories.tmpInJob());
        return Map.copyOf(runtime);
    }

    /** Leaves the scope with inputs that have their final paths. */
    private List<StagedFile> stage(Map<String, Object> inputs, JobDirectories directories, boolean inContainer)
            throws CwlException, IOException {
        Object located = FileTree.<IOException, RuntimeException>map(inputs, literals::located);
        StagedTree workTree = new StagedTree(context.staging());
        StagedTree inputTree = new StagedTree(context.staging());
        place(located, directories, workTree, inputTree);
        Optional<InitialWorkDirRequirement> workDir = effective.find(InitialWorkDirRequirement.class);
        if (workDir.isEmpty()) {
            return inputTree.files();
        }
        boolean anywhere = inContainer && effective.requires(DockerRequirement.class);
        boolean inPlace = effective
                .find(InplaceUpdateRequirement.class)
                .map(InplaceUpdateRequirement::inplaceUpdate)
                .orElse(false);
        EntryTarget targets = new EntryTarget(directories.outInJob(), anywhere);
        new WorkDirectory(context.expressions(), scope, literals, targets, inPlace, workTree).fill(workDir.get());
        // Inputs that are in the working directory now have their path there.
        StagedTree otherInputs = new StagedTree(context.staging());
        place(located, directories, workTree, otherInputs);
        List<StagedFile> staged = new ArrayList<>(workTree.files());
        staged.addAll(otherInputs.files());
        return staged;
    }

    @SuppressWarnings("unchecked")
    private void place(Object inputs, JobDirectories directories, StagedTree workTree, StagedTree inputTree)
            throws CwlException, IOException {
        InputPaths paths = new InputPaths(directories.inputsInJob(), workTree, inputTree);
        scope = scope.withInputs((Map<String, Object>) paths.place(inputs));
    }
}
