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
        return error(JavaScriptSandbox.function(code, isBody), lines(code));
    }

    /** What is wrong with an entry of {@code expressionLib}; empty when nothing is. */
    public Optional<String> library(String source) {
        return error(source, lines(source));
    }

    private Optional<String> error(String source, long lines) {
        if (known.size() > MAX_KNOWN) {
            known.clear();
        }
        return known.computeIfAbsent(source, s -> parse(s, lines));
    }

    private static long lines(String code) {
        return 1 + code.chars().filter(c -> c == '\n').count();
    }

    private static Optional<String> parse(String source, long lines) {
        CompilerEnvirons settings = new CompilerEnvirons();
        settings.setLanguageVersion(Context.VERSION_ES6);
        try {
            new Parser(settings).parse(source, "expression", 1);
            return Optional.empty();
        } catch (EvaluatorException e) {
            boolean located = lines > 1 && e.lineNumber() <= lines;
            return Optional.of(e.details() + (located ? " (line " + e.lineNumber() + " of it)" : ""));
        } catch (StackOverflowError e) {
            return Optional.of("it is nested too deep");
        }
    }
}
