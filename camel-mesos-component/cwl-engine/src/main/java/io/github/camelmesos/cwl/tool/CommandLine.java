package io.github.camelmesos.cwl.tool;

import io.github.camelmesos.cwl.expression.ExpressionContext;
import io.github.camelmesos.cwl.expression.ExpressionEvaluator;
import io.github.camelmesos.cwl.expression.ExpressionException;
import io.github.camelmesos.cwl.model.CommandLineTool;
import io.github.camelmesos.cwl.model.InputBinding;
import io.github.camelmesos.cwl.value.FileOrDirectory;
import io.github.camelmesos.cwl.value.JsonText;
import io.github.camelmesos.cwl.value.PlainNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Builds the command line of a tool.
 *
 * @see <a href="https://www.commonwl.org/v1.2/CommandLineTool.html#CommandLineBinding">CommandLineBinding</a>
 */
final class CommandLine {

    private CommandLine() {}

    /** An argument, and whether a shell is to see it as it is. */
    private record Word(String text, boolean raw) {}

    /**
     * The arguments of a tool's process, program first.
     *
     * @param shell whether a shell is to run the line
     * @param scope its inputs have paths
     * @throws ExpressionException when a valueFrom or position fails
     */
    static List<String> of(
            CommandLineTool tool, boolean shell, ExpressionEvaluator expressions, ExpressionContext scope)
            throws ExpressionException {
        List<Word> words = new ArrayList<>();
        tool.baseCommand().forEach(text -> words.add(new Word(text, false)));
        for (BoundArgument argument : Bindings.of(tool, expressions, scope)) {
            boolean raw = !argument.binding().shellQuote();
            words(argument).forEach(text -> words.add(new Word(text, raw)));
        }
        if (!shell) {
            return words.stream().map(Word::text).toList();
        }
        String line = words.stream()
                .map(word -> word.raw() ? word.text() : ShellWord.quote(word.text()))
                .collect(Collectors.joining(" "));
        return List.of("/bin/sh", "-c", line);
    }

    private static List<String> words(BoundArgument argument) {
        InputBinding binding = argument.binding();
        Object value = argument.value();
        List<String> prefix = binding.prefix().map(List::of).orElse(List.of());
        if (value == null || Boolean.FALSE.equals(value)) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list.isEmpty() ? List.of() : listWords(argument, list, prefix);
        }
        if (Boolean.TRUE.equals(value) || value instanceof Map) {
            return prefix;
        }
        return prefixed(prefix, binding.separate(), text(value));
    }

    private static List<String> listWords(BoundArgument argument, List<?> list, List<String> prefix) {
        InputBinding binding = argument.binding();
        if (binding.itemSeparator().isPresent()) {
            String joined = list.stream()
                    .map(CommandLine::text)
                    .collect(Collectors.joining(binding.itemSeparator().get()));
            return prefixed(prefix, binding.separate(), joined);
        }
        List<String> words = new ArrayList<>(prefix);
        if (argument.computed()) {
            list.forEach(element -> words.add(text(element)));
        }
        return words;
    }

    private static List<String> prefixed(List<String> prefix, boolean separate, String text) {
        if (prefix.isEmpty()) {
            return List.of(text);
        }
        return separate ? List.of(prefix.get(0), text) : List.of(prefix.get(0) + text);
    }

    private static String text(Object value) {
        if (value instanceof FileOrDirectory object) {
            return object.path().orElse(object.basename());
        }
        if (value instanceof Number number) {
            return PlainNumber.text(number);
        }
        return value instanceof String text ? text : JsonText.compact(value);
    }
}
