package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.LinkSource;
import io.github.camelmesos.cwl.model.LinkSource.LinkMerge;
import io.github.camelmesos.cwl.model.LinkSource.PickValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads {@code source} and {@code outputSource}, and how several are merged. */
final class LinkLoader {

    private final Scope scope;
    private final LinkTargets targets;

    LinkLoader(Scope scope, LinkTargets targets) {
        this.scope = scope;
        this.targets = targets;
    }

    Optional<LinkSource> ofOutput(Fields fields) {
        return load(fields, "outputSource");
    }

    Optional<LinkSource> ofStepInput(Fields fields) {
        return load(fields, "source");
    }

    private Optional<LinkSource> load(Fields fields, String field) {
        Node node = fields.node(field);
        Optional<LinkMerge> merge = fields.oneOf("linkMerge", fields.node("linkMerge"), Words.LINK_MERGE);
        Optional<PickValue> pick =
                fields.oneOf("pickValue", fields.node("pickValue", CwlVersion.V1_2), Words.PICK_VALUE);
        if (node == null) {
            return Optional.empty();
        }
        List<String> sources = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            if (item instanceof ScalarNode scalar && scalar.string().isPresent()) {
                sources.add(resolve(field, scalar));
            } else {
                fields.wrong(field, item, "the name of a workflow input or of a step's output");
                sources.add("");
            }
        }
        return Optional.of(
                new LinkSource(List.copyOf(sources), node instanceof ListNode, merge, pick, node.position()));
    }

    /** The short form; the reference as it is where it is dangling, which is reported. */
    private String resolve(String field, ScalarNode node) {
        Optional<String> found = targets.find(node.text(), node);
        if (found.isEmpty()) {
            scope.problems()
                    .error(
                            node.position(),
                            "'" + field + "' names '" + node.text()
                                    + "', which is no input of the workflow and no output of a step",
                            targets.suggest(node.text()));
        }
        return found.orElse(node.text());
    }
}
