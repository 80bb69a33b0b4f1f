package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.job.StagedFile.Mode;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.Requirement.Dirent;
import io.github.camelmesos.cwl.model.Requirement.InitialWorkDirRequirement;
import io.github.camelmesos.cwl.model.Requirement.ListingExpression;
import io.github.camelmesos.cwl.model.Requirement.WorkDirEntry;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Fills the output directory as InitialWorkDirRequirement says.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#InitialWorkDirRequirement">the standard</a>
 */
final class WorkDirectory {

    /** Characters of a value in messages. */
    private static final int MAX_SHOWN = 120;

    private final ExpressionEvaluator expressions;
    private final ExpressionContext scope;
    private final Literals literals;
    private final EntryTarget targets;
    private final Mode writableMode;
    private final StagedTree tree;

    /** @param inPlace writable entries are the originals, not copies */
    WorkDirectory(
            ExpressionEvaluator expressions,
            ExpressionContext scope,
            Literals literals,
            EntryTarget targets,
            boolean inPlace,
            StagedTree tree) {
        this.expressions = expressions;
        this.scope = scope;
        this.literals = literals;
        this.targets = targets;
        this.writableMode = inPlace ? Mode.IN_PLACE : Mode.WRITABLE_COPY;
        this.tree = tree;
    }

    /**
     * Adds everything the requirement lists to the tree.
     *
     * @throws CwlException when an expression fails, gives no entry, or an entry would be where it may not
     * @throws IOException when a file cannot be had or a literal not be written
     */
    void fill(InitialWorkDirRequirement requirement) throws CwlException, IOException {
        for (WorkDirEntry entry : requirement.listing()) {
            if (entry instanceof Dirent dirent) {
                Object name = dirent.entryname().isPresent()
                        ? expressions.evaluate(dirent.entryname().get(), scope)
                        : null;
                Object content = expressions.evaluateContent(dirent.entry(), scope);
                add(name, content, dirent.writable(), dirent.entry());
            } else {
                Expression listed = ((ListingExpression) entry).value();
                addListed(expressions.evaluate(listed, scope), listed);
            }
        }
    }

    private void addListed(Object value, Expression at) throws CwlException, IOException {
        if (value instanceof List<?> list) {
            for (Object element : list) {
                addListed(element, at);
            }
        } else if (value instanceof FileOrDirectory object) {
            put(object, Optional.empty(), false, at);
        } else if (value instanceof Map<?, ?> map && map.containsKey("entry")) {
            add(map.get("entryname"), map.get("entry"), Boolean.TRUE.equals(map.get("writable")), at);
        } else if (value != null) {
            throw new ToolException(
                    at.position(), "the listing must give Files, Directories or Dirents, not " + shown(value));
        }
    }

    private void add(Object name, Object content, boolean writable, Expression at) throws CwlException, IOException {
        if (name != null && !(name instanceof String)) {
            throw new ToolException(at.position(), "entryname must be a string, not " + JsonText.compact(name));
        }
        Optional<String> entryname = Optional.ofNullable((String) name);
        if (content instanceof FileOrDirectory object) {
            put(object, entryname, writable, at);
        } else if (content instanceof List<?> list && isFiles(list) && entryname.isEmpty()) {
            for (Object element : list) {
                addElement(element, writable, at);
            }
        } else if (content instanceof List<?> list && isFiles(list) && !list.isEmpty()) {
            throw new ToolException(at.position(), "entryname cannot name an array of Files and Directories");
        } else if (content instanceof String text) {
            text(text, entryname, writable, at);
        } else if (content != null) {
            value(name, content, writable, at);
        }
    }

    /** v1.2 writes what is neither text nor files as JSON; before, an entry could be a Dirent of its own. */
    private void value(Object name, Object content, boolean writable, Expression at) throws CwlException, IOException {
        if (scope.version().atLeast(CwlVersion.V1_2)) {
            text(JsonText.compact(content), Optional.ofNullable((String) name), writable, at);
        } else if (content instanceof Map<?, ?> dirent && dirent.containsKey("entry")) {
            Object inner = dirent.get("entryname");
            boolean mayWrite = writable || Boolean.TRUE.equals(dirent.get("writable"));
            add(inner == null ? name : inner, dirent.get("entry"), mayWrite, at);
        } else {
            throw new ToolException(
                    at.position(),
                    "an entry must give text, Files or Directories, not " + shown(content)
                            + "; only since cwlVersion v1.2 is that written as JSON");
        }
    }

    private static String shown(Object value) {
        String text = JsonText.compact(value);
        return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
    }

    private void addElement(Object element, boolean writable, Expression at) throws CwlException, IOException {
        if (element instanceof List<?> list) {
            for (Object inner : list) {
                addElement(inner, writable, at);
            }
        } else if (element != null) {
            put((FileOrDirectory) element, Optional.empty(), writable, at);
        }
    }

    private static boolean isFiles(List<?> list) {
        return list.stream()
                .filter(Objects::nonNull)
                .allMatch(e -> e instanceof FileOrDirectory || e instanceof List<?> inner && isFiles(inner));
    }

    private void text(String text, Optional<String> entryname, boolean writable, Expression at)
            throws CwlException, IOException {
        String name = entryname.orElseThrow(
                () -> new ToolException(at.position(), "an entry that is text needs an entryname"));
        put(FileValue.literal(name.substring(name.lastIndexOf('/') + 1), text), entryname, writable, at);
    }

    private void put(FileOrDirectory object, Optional<String> entryname, boolean writable, Expression at)
            throws CwlException, IOException {
        String target = targets.of(entryname.orElse(object.basename()), at.position());
        try {
            tree.put(literals.located(object), target, writable ? writableMode : Mode.READ_ONLY);
        } catch (ToolException e) {
            throw new ToolException(at.position(), e.getMessage());
        }
    }
}
