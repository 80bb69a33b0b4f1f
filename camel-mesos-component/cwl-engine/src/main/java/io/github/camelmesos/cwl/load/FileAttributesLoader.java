package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.ScalarNode;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.model.SecondaryFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what a parameter or a record field says of its files. */
final class FileAttributesLoader {

    private final Scope scope;
    private final Fields fields;
    private final ParameterKind kind;

    FileAttributesLoader(Scope scope, Fields fields, ParameterKind kind) {
        this.scope = scope;
        this.fields = fields;
        this.kind = kind;
    }

    FileAttributes ofParameter() {
        return load(CwlVersion.V1_0);
    }

    FileAttributes ofRecordField() {
        return load(CwlVersion.V1_1);
    }

    private FileAttributes load(CwlVersion since) {
        Node secondaryFiles = fields.node("secondaryFiles", since);
        Node format = fields.node("format", since);
        Node streamable = fields.node("streamable", since);
        boolean contents = false;
        Optional<LoadListing> listing = Optional.empty();
        if (kind.isInput()) {
            contents = fields.bool("loadContents", fields.node("loadContents", CwlVersion.V1_1), false);
            listing = BindingLoader.listing(fields, fields.node("loadListing", CwlVersion.V1_1));
        }
        List<SecondaryFile> patterns = new SecondaryFilesLoader(scope).load(fields, secondaryFiles);
        boolean stream = fields.bool("streamable", streamable, false);
        if (patterns.isEmpty() && format == null && !stream && !contents && listing.isEmpty()) {
            return FileAttributes.NONE;
        }
        return new FileAttributes(patterns, formats(format), stream, contents, listing);
    }

    private List<Expression> formats(Node node) {
        List<Expression> formats = new ArrayList<>();
        for (Node item : Fields.items(node)) {
            if (item instanceof ScalarNode scalar && scalar.string().isPresent()) {
                String text = scalar.text();
                formats.add(
                        scope.expression(Expressions.mayHold(text) ? text : Formats.expand(text, item, scope), item));
            } else {
                fields.wrong("format", item, "an IRI, a list of IRIs or an expression");
            }
        }
        if (!kind.isInput() && formats.size() > 1) {
            fields.wrong("format", node, "one IRI or an expression");
        }
        return formats;
    }
}
