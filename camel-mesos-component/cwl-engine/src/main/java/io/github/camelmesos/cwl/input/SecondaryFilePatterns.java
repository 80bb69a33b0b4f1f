package io.github.camelmesos.cwl.input;

import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.expression.ExpressionException;
import io.github.camelmesos.cwl.model.Expression;
import io.github.camelmesos.cwl.model.SecondaryFile;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.FileValue;
import java.util.ArrayList;
import java.util.List;

/** Which secondary files a primary file is to have. */
public final class SecondaryFilePatterns {

    /**
     * A file that should be beside a primary one.
     *
     * @param name a path relative to the primary file's directory, or a FileOrDirectory
     */
    public record Wanted(Object name, boolean required) {}

    private final ExpressionEvaluator expressions;
    private final boolean requiredByDefault;

    /** @param requiredByDefault true for inputs, false for outputs */
    public SecondaryFilePatterns(ExpressionEvaluator expressions, boolean requiredByDefault) {
        this.expressions = expressions;
        this.requiredByDefault = requiredByDefault;
    }

    /**
     * What the patterns make of a file.
     *
     * @param context its self is replaced by the file
     * @throws ExpressionException when a pattern fails or gives neither names nor files
     */
    public List<Wanted> of(FileValue primary, List<SecondaryFile> patterns, ExpressionContext context)
            throws ExpressionException {
        List<Wanted> wanted = new ArrayList<>();
        ExpressionContext withSelf = context.withSelf(primary);
        for (SecondaryFile pattern : patterns) {
            Expression expression = pattern.pattern();
            Object value = expressions.evaluate(expression, withSelf);
            boolean required = isRequired(pattern, withSelf);
            if (value == expression.source() && value instanceof String suffix) {
                wanted.add(new Wanted(SecondaryFileNames.of(primary.basename(), suffix), required));
            } else {
                collect(value, required, expression, wanted);
            }
        }
        return wanted;
    }

    private boolean isRequired(SecondaryFile pattern, ExpressionContext context) throws ExpressionException {
        if (pattern.required().isEmpty()) {
            return requiredByDefault;
        }
        Object value = expressions.evaluate(pattern.required().get(), context);
        if (value != null && !(value instanceof Boolean)) {
            throw new ExpressionException(
                    pattern.required().get().position(), "required must be true or false, not " + ShortText.of(value));
        }
        return Boolean.TRUE.equals(value);
    }

    private static void collect(Object value, boolean required, Expression expression, List<Wanted> wanted)
            throws ExpressionException {
        if (value instanceof List<?> list) {
            for (Object element : list) {
                collect(element, required, expression, wanted);
            }
        } else if (value instanceof String || value instanceof FileOrDirectory) {
            wanted.add(new Wanted(value, required));
        } else if (value != null) {
            throw new ExpressionException(
                    expression.position(),
                    "secondaryFiles must give names, Files or Directories, not " + ShortText.of(value));
        }
    }
}
