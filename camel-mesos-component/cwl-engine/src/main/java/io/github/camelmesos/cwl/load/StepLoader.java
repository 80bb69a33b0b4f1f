package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.features.Uses;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Requirements;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.StepInput;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a step, and the process it runs. */
final class StepLoader {

    private final Scope scope;
    private final StepOutline outline;
    private final LinkLoader links;
    private final Fields fields;

    StepLoader(Scope workflow, StepOutline outline, LinkLoader links) {
        this.scope = workflow.inside(outline.id()).with(new Uses());
        this.outline = outline;
        this.links = links;
        this.fields = new Fields(outline.map(), "step", scope);
    }

    /** The step; empty where its process cannot be loaded, which is reported. */
    Optional<Step> load() {
        fields.node("id");
        fields.node("out");
        Optional<String> label = fields.string("label");
        Optional<String> doc = fields.doc();
        Requirements requirements = new RequirementsLoader(scope).load(fields);
        Optional<CwlProcess> process = process(fields.required("run"));
        List<StepInput> inputs = inputs();
        List<String> scatter = scatter(inputs);
        ScatterMethod method = scatterMethod(scatter);
        Optional<Expression> when = when();
        fields.finish();
        process.ifPresent(this::checkOutputs);
        Optional<Step> step = process.map(run -> new Step(
                outline.name(),
                run,
                List.copyOf(inputs),
                outline.out().stream().map(StepOutline.Output::name).toList(),
                scatter,
                method,
                when,
                requirements,
                label,
                doc,
                outline.map().position()));
        step.ifPresent(loaded -> scope.loading().uses().put(loaded, scope.uses()));
        return step;
    }

    private Optional<CwlProcess> process(Node run) {
        Scope inside = scope.inside(scope.id() + "/run");
        if (run instanceof MapNode map) {
            boolean imported =
                    !map.position().document().equals(outline.map().position().document());
            return ProcessLoader.load(
                    map, imported ? inside.inside(scope.document(map).base().toString()) : inside);
        }
        if (run instanceof ScalarNode scalar && scalar.string().isPresent()) {
            Optional<URI> target = scope.document(run).resolve(scalar.text());
            if (target.isPresent()) {
                return scope.loading().references().load(target.get(), run, scope);
            }
            scope.problems().error(run.position(), "'run' must be a reference, not " + run.describe());
        } else if (run != null) {
            fields.wrong("run", run, "a process or a reference to one");
        }
        return Optional.empty();
    }

    private List<StepInput> inputs() {
        Map<String, StepInput> inputs = new LinkedHashMap<>();
        for (MapNode map : IdMap.STEP_INPUTS.objects("in", fields.required("in"), scope.problems())) {
            StepInput input = input(new Fields(map, "step input", scope), map);
            StepInput earlier = inputs.putIfAbsent(input.id(), input);
            if (earlier != null) {
                String first = "first at line " + earlier.position().line();
                scope.problems().error(map.position(), "the step has two inputs '" + input.id() + "', " + first);
            }
        }
        return new ArrayList<>(inputs.values());
    }

    private StepInput input(Fields input, MapNode map) {
        input.required("id");
        Node defaultNode = input.node("default");
        input.string("label", input.node("label", CwlVersion.V1_1));
        StepInput loaded = new StepInput(
                input.string("id").map(References::shortName).orElse(""),
                links.ofStepInput(input),
                input.has("default"),
                defaultNode == null ? null : new ValueLoader(scope).load(defaultNode),
                input.text("valueFrom"),
                input.bool("loadContents", input.node("loadContents", CwlVersion.V1_1), false),
                BindingLoader.listing(input, input.node("loadListing", CwlVersion.V1_1)),
                map.position());
        input.finish();
        return loaded;
    }

    private List<String> scatter(List<StepInput> inputs) {
        Node node = fields.node("scatter");
        List<String> ids = inputs.stream().map(StepInput::id).toList();
        List<String> scatter = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            Optional<String> name = fields.string("scatter", item);
            Optional<String> id = name.map(References::shortName).filter(ids::contains);
            id.ifPresent(scatter::add);
            if (name.isPresent() && id.isEmpty()) {
                Suggestions.nearest(References.shortName(name.get()), ids).ifPresent(scatter::add);
                scope.problems()
                        .error(
                                item.position(),
                                "'scatter' names '" + name.get() + "', which is no input of the step",
                                Suggestions.forName(References.shortName(name.get()), ids));
            }
        }
        return scatter;
    }

    private ScatterMethod scatterMethod(List<String> scatter) {
        Node node = fields.node("scatterMethod");
        Optional<ScatterMethod> method = fields.oneOf("scatterMethod", node, Words.SCATTER_METHOD);
        if (scatter.size() > 1 && node == null) {
            scope.problems()
                    .error(
                            fields.node("scatter").position(),
                            "a scatter over several inputs needs a 'scatterMethod'",
                            "one of " + String.join(", ", Words.SCATTER_METHOD.keySet()));
        }
        boolean dotproduct = method.filter(ScatterMethod.DOTPRODUCT::equals).isPresent();
        if (dotproduct && Set.copyOf(scatter).size() < scatter.size()) {
            scope.problems()
                    .error(
                            fields.node("scatter").position(),
                            "a dotproduct cannot take an input twice: " + scatter,
                            "use nested_crossproduct or flat_crossproduct for lists in lists");
        }
        return method.orElse(ScatterMethod.DOTPRODUCT);
    }

    private Optional<Expression> when() {
        Node node = fields.node("when", CwlVersion.V1_2);
        return fields.expression("when", node, value -> false, "an expression");
    }

    private void checkOutputs(CwlProcess run) {
        for (StepOutline.Output output : outline.out()) {
            if (run.output(output.name()).isEmpty()) {
                List<String> known = run.outputs().stream().map(OutputPort::id).toList();
                scope.problems()
                        .error(
                                output.node().position(),
                                "'out' names '" + output.name()
                                        + "', which is no output of the process that the step runs",
                                Suggestions.forName(output.name(), known));
            }
        }
    }
}
