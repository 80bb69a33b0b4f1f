package io.github.camelmesos.cwl.template;

import io.github.camelmesos.cwl.model.CwlProcess;
import io.github.camelmesos.cwl.model.FileAttributes;
import io.github.camelmesos.cwl.model.InputPort;
import io.github.camelmesos.cwl.model.SecondaryFile;
import io.github.camelmesos.cwl.value.YamlText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a job order for a process, in YAML, with a value to replace for each input. Inputs that need not be given are
 * commented out, so the template can be run as soon as the others are filled in. A {@code #} before a space is a remark, one
 * before anything else can be removed.
 */
public final class JobOrderTemplate {

    private static final int WIDTH = 100;

    private final StringBuilder out = new StringBuilder();

    private JobOrderTemplate() {}

    /**
     * @param name of the document, as a person would write it
     */
    public static String of(CwlProcess process, String name) {
        JobOrderTemplate template = new JobOrderTemplate();
        template.head(process, name);
        process.inputs().forEach(template::input);
        if (process.inputs().stream().allMatch(JobOrderTemplate::isOptional)) {
            template.out.append("\n# Nothing has to be given.\n{}\n");
        }
        return template.out.toString();
    }

    private void head(CwlProcess process, String name) {
        remark("A job order for " + name + ".");
        process.header().label().ifPresent(this::remark);
        process.header().doc().ifPresent(this::remark);
        if (process.inputs().stream().anyMatch(JobOrderTemplate::isOptional)) {
            remark(
                    "What is commented out need not be given; it stands for the value that holds anyway, or for an example.");
        }
    }

    private void input(InputPort port) {
        out.append('\n');
        port.label().ifPresent(this::remark);
        port.doc().ifPresent(this::remark);
        remark(facts(port));
        Object value = port.hasDefault() ? port.defaultValue() : Placeholders.of(port.type());
        if (isOptional(port)) {
            out.append('#')
                    .append(YamlText.line(port.id()))
                    .append(": ")
                    .append(YamlText.line(value))
                    .append('\n');
        } else {
            out.append(YamlText.block(Collections.singletonMap(port.id(), value)));
        }
    }

    private static boolean isOptional(InputPort port) {
        return port.hasDefault() || port.type().isOptional();
    }

    private static String facts(InputPort port) {
        List<String> facts = new ArrayList<>(List.of(TypeWords.of(port.type())));
        if (isOptional(port)) {
            facts.add("optional");
        }
        facts.addAll(files(port.files()));
        return String.join("; ", facts);
    }

    private static List<String> files(FileAttributes files) {
        List<String> facts = new ArrayList<>();
        if (!files.secondaryFiles().isEmpty()) {
            facts.add("with secondary files "
                    + files.secondaryFiles().stream()
                            .map(JobOrderTemplate::pattern)
                            .collect(Collectors.joining(", ")));
        }
        if (!files.format().isEmpty()) {
            facts.add("format "
                    + files.format().stream()
                            .map(format -> String.valueOf(format.source()))
                            .collect(Collectors.joining(" or ")));
        }
        return facts;
    }

    private static String pattern(SecondaryFile file) {
        return String.valueOf(file.pattern().source());
    }

    /** Text of people as comment lines of a bounded width. */
    private void remark(String text) {
        text.strip().lines().forEach(line -> {
            StringBuilder current = new StringBuilder("#");
            for (String word : line.strip().split("\\s+")) {
                if (current.length() > 1 && current.length() + word.length() >= WIDTH) {
                    out.append(current).append('\n');
                    current = new StringBuilder("#");
                }
                current.append(' ').append(word);
            }
            out.append(current.toString().stripTrailing()).append('\n');
        });
    }
}
