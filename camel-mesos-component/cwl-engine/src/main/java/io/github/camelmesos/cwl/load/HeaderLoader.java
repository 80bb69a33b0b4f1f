package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.Problems;
import io.github.camelmesos.cwl.document.SourceDocument;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.OutputPort;
import io.github.camelmesos.cwl.model.ProcessHeader;
import io.github.camelmesos.cwl.model.Requirements;
import java.util.ArrayList;
import java.util.List;

/** Reads what every process has. */
final class HeaderLoader {

    private final Scope scope;
    private final Fields fields;

    HeaderLoader(Scope scope, Fields fields) {
        this.scope = scope;
        this.fields = fields;
    }

    /** The scope inside a process: its own SchemaDef types are added. */
    static Scope declareTypes(Scope scope, MapNode process) {
        TypeScope types = null;
        for (String field : List.of("requirements", "hints")) {
            Node node = process.get(field);
            List<MapNode> objects = node == null ? List.of() : IdMap.REQUIREMENTS.objects(field, node, new Problems());
            for (MapNode object : objects) {
                if (object.string("class")
                        .map(Vocabulary::local)
                        .filter("SchemaDefRequirement"::equals)
                        .isPresent()) {
                    types = types == null ? new TypeScope(scope.types()) : types;
                    RequirementLoader.declare(object, types, scope);
                }
            }
        }
        return types == null ? scope : scope.with(types);
    }

    ProcessHeader load(List<InputPort> inputs, List<OutputPort> outputs, Requirements requirements) {
        fields.node("id");
        fields.node("class");
        fields.node("cwlVersion");
        return new ProcessHeader(
                scope.id(),
                scope.version(),
                fields.string("label"),
                fields.doc(),
                inputs,
                outputs,
                requirements,
                intent(),
                fields.position());
    }

    private List<String> intent() {
        Node node = fields.node("intent", CwlVersion.V1_2);
        List<String> iris = new ArrayList<>();
        if (node != null) {
            SourceDocument document = scope.document(node);
            fields.stringList("intent").forEach(intent -> iris.add(document.expand(intent)));
        }
        return iris;
    }
}
