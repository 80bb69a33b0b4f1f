package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.document.Suggestions;
import io.github.camelmesos.cwl.expression.Template.Part;
import io.github.camelmesos.cwl.expression.Template.Reference;
import io.github.camelmesos.cwl.expression.Template.Script;
import io.github.camelmesos.cwl.expression.javascript.JavaScriptSyntax;
import io.github.camelmesos.cwl.model.CwlVersion;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What can be told of expressions without evaluating them. Rhino is loaded when the first JavaScript is met. */
public final class ExpressionSyntax {

    private static final List<String> CONTEXT = List.of("inputs", "self", "runtime");
    /** What of later editions does not run here either. */
    private static final Pattern NEWER =
            Pattern.compile("[.]{3}(?=[\\w\\[])|\\b(?:class|async|await|import|export|for *[(] *const)\\b");

    private static final Pattern ROOT = Pattern.compile("\\s*(\\w+)\\s*[.\\[]");

    private JavaScriptSyntax javascript;

    /**
     * What is wrong with a string that may hold expressions; empty when nothing is.
     *
     * @param version of the process it stands in
     * @param allowed whether InlineJavascriptRequirement is in force
     */
    public Optional<String> error(String source, CwlVersion version, boolean allowed) {
        if (!TemplateScanner.isTemplate(source)) {
            return Optional.empty();
        }
        Template template;
        try {
            template = TemplateScanner.scan(source.strip(), version.atLeast(CwlVersion.V1_2));
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage() + "; to mean it as text, write \\$");
        }
        for (Part part : template.parts()) {
            Optional<String> error = part instanceof Script script ? error(script, allowed) : Optional.empty();
            if (error.isPresent()) {
                return error;
            }
        }
        return Optional.empty();
    }

    /** The inputs that the parameter references of a string name; none where it cannot be read. */
    public Set<String> inputs(String source, CwlVersion version) {
        Set<String> names = new LinkedHashSet<>();
        try {
            for (Part part : TemplateScanner.scan(source.strip(), version.atLeast(CwlVersion.V1_2))
                    .parts()) {
                if (part instanceof Reference reference
                        && reference.root().equals("inputs")
                        && !reference.segments().isEmpty()
                        && reference.segments().get(0) instanceof String name) {
                    names.add(name);
                }
            }
        } catch (IllegalArgumentException unreadable) {
            return Set.of();
        }
        return names;
    }

    /** What is wrong with an entry of {@code expressionLib}; empty when nothing is. */
    public Optional<String> libraryError(String source) {
        return javascript().library(source).map(error -> "invalid JavaScript in expressionLib: " + error);
    }

    private Optional<String> error(Script script, boolean allowed) {
        String code = ExpressionText.shorten(script.code());
        if (!allowed) {
            return Optional.of(
                    code + " is JavaScript, which needs InlineJavascriptRequirement; to mean it as text, write \\$"
                            + meant(script.inner()));
        }
        return javascript()
                .error(script.inner(), script.isBody())
                .map(error -> "invalid JavaScript in " + code + ": " + error + newer(script.inner()));
    }

    /** What the author may not know is no part of the language. */
    private static String newer(String code) {
        Matcher word = NEWER.matcher(code);
        return word.find()
                ? "; the standard's JavaScript is ECMAScript 5.1, which has no '"
                        + word.group().strip() + "'"
                : "";
    }

    /** What a parameter reference with a misspelt beginning was to begin with. */
    private static String meant(String code) {
        Matcher root = ROOT.matcher(code);
        return root.lookingAt() && !CONTEXT.contains(root.group(1))
                ? Suggestions.nearest(root.group(1), CONTEXT)
                        .map(near -> "; did you mean '" + near + "'?")
                        .orElse("")
                : "";
    }

    private JavaScriptSyntax javascript() {
        if (javascript == null) {
            javascript = new JavaScriptSyntax();
        }
        return javascript;
    }
}
