package io.github.camelmesos.cwl.typecheck;

import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.LinkSource.LinkMerge;
import io.github.camelmesos.cwl.model.LinkSource.PickValue;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.Step;
import io.github.camelmesos.cwl.model.Step.ScatterMethod;
import io.github.camelmesos.cwl.model.Workflow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The types that flow through the links of one workflow.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#WorkflowStepInput">linkMerge and pickValue</a>
 */
final class LinkTypes {

    private final Map<String, CwlType> sources = new HashMap<>();

    LinkTypes(Workflow workflow) {
        for (InputPort input : workflow.inputs()) {
            boolean filled = input.hasDefault() && input.defaultValue() != null;
            sources.put(input.id(), filled ? Types.withoutNull(input.type()) : input.type());
        }
        for (Step step : workflow.steps()) {
            step.run().outputs().stream()
                    .filter(output -> step.out().contains(output.id()))
                    .forEach(output -> sources.put(step.id() + "/" + output.id(), output(step, output)));
        }
    }

    /** A skipped step gives null, a scattered one gives arrays. */
    private static CwlType output(Step step, OutputPort output) {
        CwlType type = step.when().isPresent() ? Types.nullable(output.type()) : output.type();
        int levels = step.scatterMethod() == ScatterMethod.NESTED_CROSSPRODUCT
                ? step.scatter().size()
                : 1;
        return step.scatter().isEmpty() ? type : Types.array(type, levels);
    }

    /** What a link gives after its sources are merged and picked from. */
    CwlType of(LinkSource link) {
        CwlType merged = merged(link);
        return link.pickValue().isPresent() ? picked(merged, link.pickValue().get()) : merged;
    }

    private CwlType merged(LinkSource link) {
        List<CwlType> types = link.sources().stream()
                .map(source -> sources.getOrDefault(source, Primitive.ANY))
                .toList();
        if (types.isEmpty()) {
            return Types.array(Primitive.ANY, 1);
        }
        if (types.size() == 1 && link.linkMerge().isEmpty()) {
            return types.get(0);
        }
        boolean flatten =
                link.linkMerge().filter(LinkMerge.MERGE_FLATTENED::equals).isPresent();
        return Types.array(
                Types.union(flatten ? types.stream().map(Types::flattened).toList() : types), 1);
    }

    private static CwlType picked(CwlType merged, PickValue method) {
        CwlType candidates = merged instanceof ArrayType array ? array.items() : merged;
        CwlType picked = Types.withoutNull(candidates);
        return method == PickValue.ALL_NON_NULL ? Types.array(picked, 1) : picked;
    }
}
