package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.input.DirectoryListing;
import io.github.camelmesos.cwl.input.FileContents;
import io.github.camelmesos.cwl.model.CwlType;
import io.github.camelmesos.cwl.model.CwlType.ArrayType;
import io.github.camelmesos.cwl.model.CwlType.Primitive;
import io.github.camelmesos.cwl.model.CwlType.UnionType;
import io.github.camelmesos.cwl.model.CwlVersion;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.LoadListing;
import io.github.camelmesos.cwl.model.OutputBinding;
import io.github.camelmesos.cwl.model.Requirement.LoadListingRequirement;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileTree;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Applies output bindings: glob, loadContents, outputEval, secondaryFiles and format, in this order. */
final class OutputValues {

    private final ToolJob job;
    private final ExpressionEvaluator expressions;
    private final ExpressionContext scope;
    private final OutputGlob globs;
    private final OutputFiles files;
    private final OutputCompanions companions;

    OutputValues(ToolJob job, JobPaths paths, OutputFiles files, ExpressionContext scope) {
        this.job = job;
        this.expressions = job.context().expressions();
        this.scope = scope;
        this.files = files;
        this.globs = new OutputGlob(paths, job.job().directories().outInJob());
        this.companions = new OutputCompanions(expressions, scope, files);
    }

    /**
     * The value of an output or record field.
     *
     * @throws CwlException when an expression fails or the files do not fit the type
     * @throws IOException when files cannot be read
     */
    Object of(CwlType type, FileAttributes attributes, OutputBinding binding) throws CwlException, IOException {
        List<Object> matches = binding.glob().isEmpty() ? null : matches(binding, attributes);
        Object value;
        if (binding.outputEval().isPresent()) {
            value = expressions.evaluate(binding.outputEval().get(), scope.withSelf(matches));
        } else {
            value = matches == null ? null : fitted(matches, type);
        }
        return FileTree.<CwlException, IOException>map(
                value, object -> companions.complete(files.located(object), attributes));
    }

    private List<Object> matches(OutputBinding binding, FileAttributes attributes) throws CwlException, IOException {
        Set<Path> found = new LinkedHashSet<>();
        for (Expression glob : binding.glob()) {
            find(expressions.evaluate(glob, scope), glob, found);
        }
        List<Object> matches = new ArrayList<>(found.size());
        for (Path path : found) {
            files.at(path).ifPresent(matches::add);
        }
        boolean contents = binding.loadContents() || attributes.loadContents();
        Object loaded = contents
                ? FileContents.load(matches, scope.version(), job.context().staging())
                : matches;
        Object listed = DirectoryListing.load(
                loaded, listing(binding, attributes), job.context().staging());
        return List.copyOf((List<?>) listed);
    }

    private LoadListing listing(OutputBinding binding, FileAttributes attributes) {
        return binding.loadListing().or(attributes::loadListing).orElseGet(() -> job.effective()
                .find(LoadListingRequirement.class)
                .map(LoadListingRequirement::loadListing)
                .orElse(
                        scope.version().atLeast(CwlVersion.V1_1)
                                        || binding.outputEval().isEmpty()
                                ? LoadListing.NO_LISTING
                                : LoadListing.DEEP_LISTING));
    }

    private void find(Object pattern, Expression at, Set<Path> found) throws CwlException, IOException {
        if (pattern instanceof List<?> list) {
            for (Object element : list) {
                find(element, at, found);
            }
        } else if (pattern instanceof String text) {
            found.addAll(globs.find(text));
        } else if (pattern != null) {
            throw new ToolException(at.position(), "glob must give strings, not " + JsonText.compact(pattern));
        }
    }

    /** The matches as the type wants them: alone, or in an array. */
    private static Object fitted(List<Object> matches, CwlType type) throws ToolException {
        List<CwlType> alternatives = type instanceof UnionType union ? union.alternatives() : List.of(type);
        boolean single = alternatives.stream().anyMatch(t -> t == Primitive.FILE || t == Primitive.DIRECTORY);
        boolean many = alternatives.stream().anyMatch(ArrayType.class::isInstance);
        boolean none = alternatives.stream().anyMatch(t -> t == Primitive.NULL);
        if (matches.size() == 1 && single) {
            return matches.get(0);
        }
        if (matches.isEmpty() && (none || !many)) {
            return null;
        }
        if (matches.size() > 1 && single && !many) {
            Stream<String> names = matches.stream().limit(3).map(m -> ((FileOrDirectory) m).basename());
            throw new ToolException("the glob matches " + matches.size() + " files ("
                    + String.join(", ", names.toList()) + (matches.size() > 3 ? ", ..." : "") + ") for one " + type);
        }
        return matches;
    }
}
