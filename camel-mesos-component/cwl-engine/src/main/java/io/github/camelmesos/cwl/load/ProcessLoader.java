package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.features.Uses;
import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.CwlVersion;
import java.util.List;
import java.util.Optional;

/** Reads a process of any class. */
final class ProcessLoader {

    private static final List<String> CLASSES = List.of("CommandLineTool", "Workflow", "ExpressionTool", "Operation");

    private ProcessLoader() {}

    /**
     * @param outer where the process stands; its id is the process's, where that gives none; its version null at the top
     * @return empty where nothing can be made of it, which is reported
     */
    static Optional<CwlProcess> load(MapNode map, Scope outer) {
        Optional<CwlVersion> version = Versions.of(map, outer);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        String id = map.string("id").map(own -> outer.identify(own, map)).orElse(outer.id());
        Scope scope = outer.inside(id).with(version.get()).with(new Uses());
        CwlProcess process = process(map, HeaderLoader.declareTypes(scope, map));
        if (process != null) {
            outer.loading().uses().put(process, scope.uses());
        }
        return Optional.ofNullable(process);
    }

    private static CwlProcess process(MapNode map, Scope scope) {
        Node node = map.get("class");
        String name = map.string("class").map(Vocabulary::local).orElse("");
        switch (name) {
            case "CommandLineTool":
                return new ToolLoader(scope, map, name).commandLineTool();
            case "ExpressionTool":
                return new ToolLoader(scope, map, name).expressionTool();
            case "Workflow":
                return new WorkflowLoader(scope, map).load();
            case "Operation":
                if (scope.version().atLeast(CwlVersion.V1_2)) {
                    return new ToolLoader(scope, map, name).operation();
                }
                scope.problems().error(node.position(), "Operation came with cwlVersion v1.2");
                return null;
            default:
                if (node == null) {
                    scope.problems()
                            .error(map.position(), "a process has no 'class'", "one of " + String.join(", ", CLASSES));
                } else {
                    scope.problems()
                            .error(
                                    node.position(),
                                    "'class' must be a kind of process, not " + node.describe(),
                                    Suggestions.forName(name, CLASSES));
                }
                return null;
        }
    }
}
