package io.github.camelmesos.cwl.expression.javascript;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;

/** Tells whether JavaScript can be read, without running it. Safe for use by several threads. */
public final class JavaScriptSyntax {

    private static final int MAX_KNOWN = 10_000;

    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    /** What is wrong with an expression, or with the statements of a function; empty when nothing is. */
    public Optional<String> error(String code, boolean isBody) {
        return library(
                isBody
                        ? "(function(){\"use strict\";" + code + "\n})()"
                        : "(function(){\"use strict\";return (" + code + "\n);})()");
    }

    /** What is wrong with an entry of {@code expressionLib}; empty when nothing is. */
    public Optional<String> library(String source) {
        if (known.size() > MAX_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(source, JavaScriptSyntax::parse);
    }

    private static Optional<String> parse(String source) {
        CompilerEnvirons settings = new CompilerEnvirons();
        settings.setLanguageVersion(Context.VERSION_ES6);
        try {
            new Parser(settings).parse(source, "expression", 1);
            return Optional.empty();
        } catch (EvaluatorException e) {
            boolean located = source.indexOf('\n') >= 0 && e.lineNumber() > 1;
            return Optional.of(e.details() + (located ? " (line " + e.lineNumber() + " of it)" : ""));
        } catch (StackOverflowError e) {
            return Optional.of("it is nested too deep");
        }
    }
}
