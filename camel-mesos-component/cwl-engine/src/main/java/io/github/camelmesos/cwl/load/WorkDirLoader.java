package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.ListNode;
import io.github.camelmesos.cwl.document.MapNode;
import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.Requirement.Dirent;
import io.github.camelmesos.cwl.model.Requirement.ListingExpression;
import io.github.camelmesos.cwl.model.Requirement.WorkDirEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the {@code listing} of InitialWorkDirRequirement.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#InitialWorkDirRequirement">the standard</a>
 */
final class WorkDirLoader {

    private static final String CHOICE = "an expression, a Dirent, a File or a Directory";

    private final Scope scope;

    WorkDirLoader(Scope scope) {
        this.scope = scope;
    }

    List<WorkDirEntry> load(Fields fields) {
        Node listing = fields.required("listing");
        List<WorkDirEntry> entries = new ArrayList<>();
        if (listing instanceof ListNode list) {
            list.items().forEach(item -> entry(item, fields).ifPresent(entries::add));
        } else if (listing instanceof ScalarNode scalar && isExpression(scalar)) {
            entries.add(new ListingExpression(scope.expression(listing)));
        } else if (listing != null) {
            fields.wrong("listing", listing, "a list, or an expression that gives one");
        }
        return entries;
    }

    private Optional<WorkDirEntry> entry(Node node, Fields fields) {
        if (node instanceof MapNode map && !map.has("class")) {
            return dirent(map);
        }
        boolean later = scope.version().atLeast(CwlVersion.V1_1);
        if (node instanceof ScalarNode scalar && (isExpression(scalar) || scalar.isNull() && later)) {
            return Optional.of(new ListingExpression(scope.expression(node)));
        }
        if (node instanceof ScalarNode || node instanceof ListNode && !later) {
            fields.wrong("listing", node, "a list whose items are " + CHOICE);
            return Optional.empty();
        }
        return Optional.of(new ListingExpression(new Expression(new ValueLoader(scope).load(node), node.position())));
    }

    /** Before v1.1, any text: one that is none gives no files, which is found when it is evaluated. */
    private boolean isExpression(ScalarNode scalar) {
        return scalar.string()
                .filter(text -> Expressions.mayHold(text) || !scope.version().atLeast(CwlVersion.V1_1))
                .isPresent();
    }

    private Optional<WorkDirEntry> dirent(MapNode map) {
        Fields fields = new Fields(map, "Dirent", scope);
        fields.required("entry");
        Optional<Expression> name = fields.text("entryname");
        Optional<Expression> entry = fields.text("entry");
        boolean writable = fields.bool("writable", false);
        fields.finish();
        name.ifPresent(n -> checkName((String) n.source(), n));
        return entry.map(e -> new Dirent(name, e, writable));
    }

    private void checkName(String name, Expression at) {
        if (name.startsWith("/")) {
            scope.uses().absoluteEntries().add(at.position());
        } else if (name.startsWith("../") || name.contains("/../") || name.equals("..")) {
            scope.problems().error(at.position(), "the entryname '" + name + "' leads out of the output directory");
        }
    }
}
