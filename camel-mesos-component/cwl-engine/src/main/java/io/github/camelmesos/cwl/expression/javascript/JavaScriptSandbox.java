package io.github.camelmesos.cwl.expression.javascript;

import io.github.camelmesos.cwl.expression.ExpressionLimits;
import java.util.List;
import java.util.Map;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.RhinoException;
import org.mozilla.javascript.Scriptable;
import org.mozilla.javascript.ScriptableObject;
import org.mozilla.javascript.Undefined;

/**
 * Runs JavaScript that nobody vouches for: strict mode, no Java, no files, no network, bounded in time, memory and
 * depth, nothing left behind. Safe for use by several threads.
 */
public final class JavaScriptSandbox {

    private static final String SOURCE_NAME = "expression";

    /** How Rhino says that code changed an object of the shared scope. */
    private static final String SEALED = "Cannot modify a property of a sealed object";

    private final ContextFactory contexts;
    private final GlobalScope globalScope;
    private final ScriptableObject shared;
    private final ScriptCache scripts = new ScriptCache();

    public JavaScriptSandbox(ExpressionLimits limits) {
        this.contexts = new ContextFactory() {
            @Override
            protected Context makeContext() {
                return new SandboxContext(this, limits);
            }
        };
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // Rhino looks for its regular expressions as a service.
        thread.setContextClassLoader(Context.class.getClassLoader());
        SandboxContext cx = (SandboxContext) contexts.enterContext();
        try {
            this.globalScope = new GlobalScope(cx);
            this.shared = globalScope.create(cx, true);
        } finally {
            Context.exit();
            thread.setContextClassLoader(before);
        }
    }

    /**
     * The CWL value of an expression or function body.
     *
     * @param code an expression, or the statements of a function without parameters
     * @param isBody which of them
     * @param libraries run before, in order
     * @param globals variables the code sees
     * @throws JavaScriptException when it fails, returns what is no value, or exceeds a limit
     */
    public Object evaluate(String code, boolean isBody, List<String> libraries, Map<String, Object> globals)
            throws JavaScriptException {
        String source = function(code, isBody);
        SandboxContext cx = (SandboxContext) contexts.enterContext();
        try {
            cx.start();
            return runShared(cx, source, libraries, globals);
        } catch (RhinoException e) {
            throw new JavaScriptException(describe(e, code), e);
        } catch (IllegalArgumentException e) {
            throw new JavaScriptException("its result is no CWL value: " + e.getMessage(), e);
        } catch (LimitExceeded e) {
            throw new JavaScriptException(e.getMessage(), e);
        } catch (StackOverflowError e) {
            throw new JavaScriptException("it recurses too deep", e);
        } catch (OutOfMemoryError e) {
            throw new JavaScriptException("it needs more memory than there is", e);
        } finally {
            Context.exit();
        }
    }

    /** Code as a call of a function in strict mode; its lines keep their numbers. */
    static String function(String code, boolean isBody) {
        return "(function(){\"use strict\";" + (isBody ? code : "return (" + code + "\n);") + "\n})()";
    }

    /** Code that changes standard objects gets some of its own; they cost a millisecond. */
    private Object runShared(SandboxContext cx, String source, List<String> libraries, Map<String, Object> globals) {
        try {
            return run(cx, shared, source, libraries, globals);
        } catch (EvaluatorException e) {
            if (!e.details().startsWith(SEALED)) {
                throw e;
            }
            return run(cx, globalScope.create(cx, false), source, libraries, globals);
        }
    }

    private Object run(
            SandboxContext cx, Scriptable parent, String source, List<String> libraries, Map<String, Object> globals) {
        Scriptable scope = cx.newObject(parent);
        scope.setPrototype(parent);
        scope.setParentScope(null);
        globals.forEach((name, value) -> scope.put(name, scope, JavaScriptValues.toJavaScript(value, cx, scope)));
        if (!libraries.isEmpty()) {
            runLibraries(cx, scope, libraries, globals);
        }
        Object result = scripts.compiled(source, cx, SOURCE_NAME).exec(cx, scope, scope);
        return CwlValues.of(result, cx);
    }

    /** A null is undefined to them: libraries made for browsers try what a global object named self has. */
    private void runLibraries(
            SandboxContext cx, Scriptable scope, List<String> libraries, Map<String, Object> globals) {
        List<String> nulls = globals.keySet().stream()
                .filter(name -> globals.get(name) == null)
                .toList();
        nulls.forEach(name -> scope.put(name, scope, Undefined.instance));
        for (String library : libraries) {
            scripts.compiled(library, cx, "expressionLib").exec(cx, scope, scope);
        }
        nulls.stream()
                .filter(name -> Undefined.isUndefined(scope.get(name, scope)))
                .forEach(name -> scope.put(name, scope, null));
    }

    private static String describe(RhinoException e, String code) {
        boolean located = e.lineNumber() > 0 && (code.indexOf('\n') >= 0 || !SOURCE_NAME.equals(e.sourceName()));
        return e.details() + (located ? " (line " + e.lineNumber() + " of the " + e.sourceName() + ")" : "");
    }
}
