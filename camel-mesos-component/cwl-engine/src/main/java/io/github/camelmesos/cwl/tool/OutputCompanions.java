package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.document.CwlException;
import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.input.SecondaryFilePatterns;
import io.github.camelmesos.cwl.input.SecondaryFilePatterns.Wanted;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import io.github.camelmesos.cwl.value.JsonText;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives output files what their port says of them: secondary files and a format. */
final class OutputCompanions {

    private final ExpressionEvaluator expressions;
    private final ExpressionContext scope;
    private final OutputFiles files;
    private final SecondaryFilePatterns patterns;

    OutputCompanions(ExpressionEvaluator expressions, ExpressionContext scope, OutputFiles files) {
        this.expressions = expressions;
        this.scope = scope;
        this.files = files;
        this.patterns = new SecondaryFilePatterns(expressions, false);
    }

    /**
     * A file with them; a directory as it is.
     *
     * @throws CwlException when an expression fails or a required secondary file is missing
     * @throws IOException when files cannot be read
     */
    FileOrDirectory complete(FileOrDirectory object, FileAttributes attributes) throws CwlException, IOException {
        if (!(object instanceof FileValue file)) {
            return object;
        }
        FileValue complete = withSecondaryFiles(file, attributes);
        for (Expression format : attributes.format()) {
            Object iri = expressions.evaluate(format, scope.withSelf(complete));
            if (iri instanceof String text) {
                complete = complete.withFormat(text);
            } else if (iri != null) {
                throw new ToolException(format.position(), "format must give an IRI, not " + JsonText.compact(iri));
            }
        }
        return complete;
    }

    private FileValue withSecondaryFiles(FileValue primary, FileAttributes attributes)
            throws CwlException, IOException {
        if (attributes.secondaryFiles().isEmpty()) {
            return primary;
        }
        Map<String, FileOrDirectory> found = new LinkedHashMap<>();
        primary.secondaryFiles().forEach(secondary -> found.put(secondary.basename(), secondary));
        for (Wanted wanted : patterns.of(primary, attributes.secondaryFiles(), scope)) {
            Optional<FileOrDirectory> secondary = wanted.name() instanceof FileOrDirectory object
                    ? named(object)
                    : beside(primary, (String) wanted.name());
            if (secondary.isPresent()) {
                found.putIfAbsent(secondary.get().basename(), secondary.get());
            } else if (wanted.required()) {
                throw new ToolException(primary.basename() + " lacks its secondary file " + wanted.name());
            }
        }
        return primary.withSecondaryFiles(List.copyOf(found.values()));
    }

    private Optional<FileOrDirectory> named(FileOrDirectory object) throws ToolException, IOException {
        boolean onlyPath = object.location().isEmpty() && object.path().isPresent();
        if (onlyPath && files.at(object.path().get()).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(files.located(object));
    }

    private Optional<FileOrDirectory> beside(FileValue primary, String name) throws ToolException, IOException {
        if (primary.path().isEmpty()) {
            return Optional.empty();
        }
        String path = primary.path().get();
        return files.at(path.substring(0, path.lastIndexOf('/') + 1) + name);
    }
}
