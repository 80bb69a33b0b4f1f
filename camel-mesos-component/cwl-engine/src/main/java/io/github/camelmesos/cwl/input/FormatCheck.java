package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.value.FileValue;
import java.util.ArrayList;
import java.util.List;

/** Checks files against the formats that an input allows. */
final class FormatCheck {

    private final InputContext context;

    FormatCheck(InputContext context) {
        this.context = context;
    }

    /**
     * Lets a file pass whose format is one of the allowed, or a subclass of one; no formats allow any.
     *
     * @param path of the value, for messages
     * @throws InputException for any other file
     */
    void check(FileValue file, List<Expression> formats, ExpressionContext scope, String path) throws CwlException {
        if (formats.isEmpty()) {
            return;
        }
        List<String> allowed = new ArrayList<>();
        for (Expression format : formats) {
            collect(context.expressions().evaluate(format, scope.withSelf(file)), allowed);
        }
        if (allowed.isEmpty()) {
            return;
        }
        String actual = file.format()
                .orElseThrow(() ->
                        new InputException(path + ": " + file.basename() + " has no format; allowed: " + allowed));
        if (allowed.stream().noneMatch(required -> context.formats().isA(actual, required))) {
            throw new InputException(path + ": " + file.basename() + " has format " + actual + "; allowed: " + allowed);
        }
    }

    private static void collect(Object value, List<String> formats) {
        if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, formats));
        } else if (value instanceof String iri) {
            formats.add(iri);
        }
    }
}
