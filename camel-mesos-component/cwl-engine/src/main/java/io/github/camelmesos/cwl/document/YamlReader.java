package io.github.camelmesos.cwl.document;

import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads YAML 1.2 and JSON into a tree of nodes with positions. Safe for use by several threads. */
public final class YamlReader {

    private static final LoadSettings SETTINGS =
            LoadSettings.builder().setCodePointLimit(Integer.MAX_VALUE).build();

    /** How the parser says that a key stands where none can. */
    private static final String MISPLACED = "mapping values are not allowed here";

    private final DocumentLimits limits;

    public YamlReader(DocumentLimits limits) {
        this.limits = limits;
    }

    /**
     * The root of a document; a null scalar for an empty one.
     *
     * @throws InvalidDocumentException with every duplicate key, or the first syntax error
     */
    public Node read(URI document, String text) throws InvalidDocumentException {
        try {
            return compose(document, text);
        } catch (MarkedYamlEngineException e) {
            if (isTabIndentedJson(text, e)) {
                return readTabIndented(document, text);
            }
            throw invalid(syntaxError(document, e));
        } catch (ReaderException e) {
            String character = String.format("U+%04X", e.getCodePoint());
            throw invalid(Problem.error(
                    positionOf(document, text, e.getPosition()), "the character " + character + " is not allowed"));
        } catch (YamlEngineException e) {
            throw invalid(Problem.error(Position.startOf(document), "not YAML or JSON: " + e.getMessage()));
        }
    }

    private Node compose(URI document, String text) throws InvalidDocumentException {
        Iterator<Event> events = new Parse(SETTINGS).parseString(text).iterator();
        return new NodeComposer(document, events, limits).document();
    }

    private Node readTabIndented(URI document, String text) throws InvalidDocumentException {
        StringBuilder spaces = new StringBuilder(text);
        boolean indentation = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\t' && indentation) {
                spaces.setCharAt(i, ' ');
            }
            indentation = c == '\n' || indentation && Character.isWhitespace(c);
        }
        try {
            return compose(document, spaces.toString());
        } catch (MarkedYamlEngineException e) {
            throw invalid(syntaxError(document, e));
        }
    }

    /** JSON may be indented with tabs; YAML, and so its parser, does not allow it. */
    private static boolean isTabIndentedJson(String text, MarkedYamlEngineException e) {
        String start = text.stripLeading();
        return (start.startsWith("{") || start.startsWith("["))
                && e.getProblem() != null
                && e.getProblem().contains("TAB");
    }

    private static Problem syntaxError(URI document, MarkedYamlEngineException e) {
        Optional<Mark> mark = e.getProblemMark().or(e::getContextMark);
        Position position = mark.map(m -> new Position(document, m.getLine() + 1, m.getColumn() + 1))
                .orElse(Position.startOf(document));
        if (e.getProblem() != null && e.getProblem().contains("TAB")) {
            return Problem.error(position, "not valid YAML: a tab cannot be indentation", "use spaces");
        }
        String start = e.getContextMark()
                .filter(context -> context.getLine() + 1 < position.line())
                .map(context -> " that starts in line " + (context.getLine() + 1))
                .orElse("");
        String context = e.getContext() == null ? "" : e.getContext() + start + ": ";
        String message = "not valid YAML or JSON: " + context + e.getProblem();
        return MISPLACED.equals(e.getProblem())
                ? Problem.error(
                        position, message, "is the line indented too far, or does a text with a colon need quotes?")
                : Problem.error(position, message);
    }

    private static Position positionOf(URI document, String text, int index) {
        String before = text.substring(0, Math.min(Math.max(index, 0), text.length()));
        int line = 1 + (int) before.chars().filter(c -> c == '\n').count();
        return new Position(document, line, before.length() - before.lastIndexOf('\n'));
    }

    private static InvalidDocumentException invalid(Problem problem) {
        return new InvalidDocumentException(List.of(problem));
    }
}
