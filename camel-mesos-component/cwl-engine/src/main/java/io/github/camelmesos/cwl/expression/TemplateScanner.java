package io.github.camelmesos.cwl.expression;

import io.github.camelmesos.cwl.expression.Template.Part;
import io.github.camelmesos.cwl.expression.Template.Script;
import io.github.camelmesos.cwl.expression.Template.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes strings apart into text, parameter references and JavaScript.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#String_interpolation">String interpolation</a>
 */
final class TemplateScanner {

    private final String source;
    private final boolean lookahead;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private TemplateScanner(String source, boolean lookahead) {
        this.source = source;
        this.lookahead = lookahead;
    }

    /** Whether a string has anything to evaluate or to unescape. */
    static boolean isTemplate(String source) {
        return source.contains("$(") || source.contains("${");
    }

    /**
     * Takes a string apart.
     *
     * @param lookahead v1.2: a backslash escapes {@code $(}, <code>${</code> and itself only; before, any character
     * @throws IllegalArgumentException when an expression has no end
     */
    static Template scan(String source, boolean lookahead) {
        return new TemplateScanner(source, lookahead).scan();
    }

    private Template scan() {
        int i = 0;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '\\') {
                i = escape(i);
            } else if (c == '$' && (startsAt(i + 1, '(') || startsAt(i + 1, '{'))) {
                int end = JavaScriptBrackets.end(source, i + 1);
                endText();
                String code = source.substring(i, end);
                parts.add(ReferenceParser.parse(code).<Part>map(r -> r).orElseGet(() -> new Script(code)));
                i = end;
            } else {
                text.append(c);
                i++;
            }
        }
        endText();
        return new Template(List.copyOf(parts));
    }

    /** Appends what an escape at i stands for; returns where the rest starts. */
    private int escape(int i) {
        boolean dollar = startsAt(i + 1, '$') && (startsAt(i + 2, '(') || startsAt(i + 2, '{'));
        if (dollar) {
            text.append(source, i + 1, i + 3);
            return i + 3;
        }
        if (i + 1 < source.length() && (!lookahead || startsAt(i + 1, '\\'))) {
            text.append(source.charAt(i + 1));
            return i + 2;
        }
        text.append('\\');
        return i + 1;
    }

    private boolean startsAt(int i, char c) {
        return i < source.length() && source.charAt(i) == c;
    }

    private void endText() {
        if (text.length() > 0) {
            parts.add(new Text(text.toString()));
            text.setLength(0);
        }
    }
}
