package io.github.camelmesos.cwl.features;

import io.github.camelmesos.cwl.document.Position;
import io.github.camelmesos.cwl.model.Expression;
import java.util.ArrayList;
import java.util.List;

/**
 * What one process or step uses that a requirement must allow, collected while it is loaded.
 *
 * @param expressions strings that may hold parameter references or JavaScript
 * @param unquoted places of {@code shellQuote: false}
 * @param absoluteEntries places of an {@code entryname} that starts with a slash
 */
public record Uses(List<Expression> expressions, List<Position> unquoted, List<Position> absoluteEntries) {

    static final Uses NONE = new Uses();

    public Uses() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }
}
