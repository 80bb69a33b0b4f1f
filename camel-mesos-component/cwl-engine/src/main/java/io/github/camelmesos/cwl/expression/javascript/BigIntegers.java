package io.github.camelmesos.cwl.expression.javascript;

import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.ast.BigIntLiteral;

/** Finds BigInt literals. */
final class BigIntegers {

    private BigIntegers() {}

    /** Whether there is one in a source; one that cannot be parsed has none. */
    static boolean areIn(String source, Context cx) {
        CompilerEnvirons settings = new CompilerEnvirons();
        settings.initFromContext(cx);
        settings.setIdeMode(true);
        boolean[] found = {false};
        try {
            new Parser(settings)
                    .parse("(function(){" + source + "\n})", "expression", 1)
                    .visit(node -> {
                        found[0] |= node instanceof BigIntLiteral;
                        return !found[0];
                    });
        } catch (EvaluatorException notJavaScript) {
            return false;
        }
        return found[0];
    }
}
