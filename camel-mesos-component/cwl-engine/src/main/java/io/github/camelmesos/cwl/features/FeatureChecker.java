package io.github.camelmesos.cwl.features;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.expression.ExpressionSyntax;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Requirement;
import io.github.camelmesos.cwl.model.Requirement.DockerRequirement;
import io.github.camelmesos.cwl.model.Requirement.InlineJavascriptRequirement;
import io.github.camelmesos.cwl.model.Requirement.MultipleInputFeatureRequirement;
import io.github.camelmesos.cwl.model.Requirement.ScatterFeatureRequirement;
import io.github.camelmesos.cwl.model.Requirement.ShellCommandRequirement;
import io.github.camelmesos.cwl.model.Requirement.StepInputExpressionRequirement;
import io.github.camelmesos.cwl.model.Requirement.SubworkflowFeatureRequirement;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.StepInput;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds optional features that are used where no requirement, own or inherited, declares them; and expressions that
 * cannot be read. A process is checked once for each set of requirements it runs under. For one thread.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#Requirements_and_hints">Requirements and hints</a>
 */
public final class FeatureChecker {

    private static final List<Class<? extends Requirement>> FEATURES = List.of(
            InlineJavascriptRequirement.class,
            ShellCommandRequirement.class,
            ScatterFeatureRequirement.class,
            SubworkflowFeatureRequirement.class,
            MultipleInputFeatureRequirement.class,
            StepInputExpressionRequirement.class);

    private final Map<Object, Uses> uses;
    private final Problems problems;
    private final ExpressionSyntax syntax = new ExpressionSyntax();
    private final InputReferences references;
    private final Map<CwlProcess, Set<Integer>> checked = new IdentityHashMap<>();

    /** @param uses what each process and step uses, by identity */
    public FeatureChecker(Map<Object, Uses> uses, Problems problems) {
        this.uses = uses;
        this.problems = problems;
        this.references = new InputReferences(syntax, problems);
    }

    /** Checks a process and all that its steps run. */
    public void check(CwlProcess process) {
        check(process, Requirements.NONE);
    }

    private void check(CwlProcess process, Requirements outer) {
        Requirements effective = process.requirements().within(outer);
        if (!checked.computeIfAbsent(process, p -> new HashSet<>()).add(features(effective))) {
            return;
        }
        checkLibrary(process.requirements());
        checkUses(uses.getOrDefault(process, Uses.NONE), effective, process.cwlVersion());
        if (process instanceof Workflow workflow) {
            workflow.outputs().forEach(output -> checkOutput(output, effective));
            workflow.steps().forEach(step -> checkStep(step, effective, workflow.cwlVersion()));
        } else {
            references.check(process, uses.getOrDefault(process, Uses.NONE).expressions());
        }
    }

    private void checkStep(Step step, Requirements outer, CwlVersion version) {
        Requirements effective = step.requirements().within(outer);
        checkLibrary(step.requirements());
        Uses used = uses.getOrDefault(step, Uses.NONE);
        checkUses(used, effective, version);
        references.check(step, used.expressions());
        if (!step.scatter().isEmpty()) {
            require(ScatterFeatureRequirement.class, effective, step.position(), "the step scatters");
        }
        if (step.run() instanceof Workflow) {
            require(SubworkflowFeatureRequirement.class, effective, step.position(), "the step runs a workflow");
        }
        for (StepInput input : step.in()) {
            if (input.source().filter(source -> source.sources().size() > 1).isPresent()) {
                require(MultipleInputFeatureRequirement.class, effective, input.position(), severalSources(input.id()));
            }
            if (input.valueFrom().isPresent()) {
                String use = "the input '" + input.id() + "' has a valueFrom";
                require(StepInputExpressionRequirement.class, effective, input.position(), use);
            }
        }
        check(step.run(), effective);
    }

    private void checkOutput(OutputPort output, Requirements effective) {
        if (output.source().filter(source -> source.sources().size() > 1).isPresent()) {
            require(MultipleInputFeatureRequirement.class, effective, output.position(), severalSources(output.id()));
        }
    }

    private static String severalSources(String id) {
        return "'" + id + "' has several sources";
    }

    private void checkUses(Uses used, Requirements effective, CwlVersion version) {
        boolean javascript = effective.find(InlineJavascriptRequirement.class).isPresent();
        for (Expression expression : used.expressions()) {
            syntax.error((String) expression.source(), version, javascript)
                    .ifPresent(error -> problems.error(expression.position(), error));
        }
        if (effective.find(ShellCommandRequirement.class).isEmpty()) {
            used.unquoted()
                    .forEach(position -> problems.warning(
                            position, "shellQuote: false has no effect without ShellCommandRequirement"));
        }
        if (!effective.requires(DockerRequirement.class)) {
            used.absoluteEntries()
                    .forEach(position -> problems.error(
                            position,
                            "an absolute entryname needs a container of its own",
                            "put DockerRequirement under requirements, or write a relative name"));
        }
    }

    private void checkLibrary(Requirements own) {
        own.find(InlineJavascriptRequirement.class)
                .ifPresent(requirement -> requirement.expressionLib().forEach(source -> syntax.libraryError(source)
                        .ifPresent(error -> problems.error(requirement.position(), error))));
    }

    private void require(Class<? extends Requirement> feature, Requirements effective, Position at, String use) {
        if (effective.find(feature).isEmpty()) {
            String name = feature.getSimpleName();
            problems.error(
                    at,
                    use + ", but " + name + " is not among the requirements",
                    "add '" + name + ": {}' to the workflow's requirements");
        }
    }

    private static int features(Requirements effective) {
        int bits = effective.requires(DockerRequirement.class) ? 1 : 0;
        for (Class<? extends Requirement> feature : FEATURES) {
            bits = bits << 1 | (effective.find(feature).isPresent() ? 1 : 0);
        }
        return bits;
    }
}
