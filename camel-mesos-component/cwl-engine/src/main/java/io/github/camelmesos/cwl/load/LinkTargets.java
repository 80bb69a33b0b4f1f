package io.github.camelmesos.cwl.load;

import io.github.camelmesos.cwl.document.Node;
import io.github.camelmesos.cwl.document.References;
import io.github.camelmesos.cwl.document.Suggestions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the links of one workflow can name: its inputs and the outputs of its steps. */
final class LinkTargets {

    /** Names that suggestions are looked for among, all together; more would take seconds. */
    private static final int MAX_COMPARED = 100_000;

    private final Scope workflow;
    private final Map<String, String> shortById = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private final Map<String, StepOutline> steps = new HashMap<>();
    private int compared;

    LinkTargets(Scope workflow) {
        this.workflow = workflow;
    }

    void addInput(String id, Node place) {
        add(workflow.identify(id, place), References.shortName(id));
    }

    void addStep(StepOutline step) {
        steps.put(step.name(), step);
        step.out().forEach(output -> add(output.id(), step.name() + "/" + output.name()));
    }

    /** A reference that looks as one of expressions does: {@code $(inputs.x)}, {@code steps.s.out}. */
    private static String asLink(String reference) {
        String plain = reference.startsWith("$(") && reference.endsWith(")")
                ? reference.substring(2, reference.length() - 1)
                : reference;
        for (String word : List.of("inputs", "steps", "step")) {
            if (plain.startsWith(word + ".") || plain.startsWith(word + "/")) {
                plain = plain.substring(word.length() + 1);
            }
        }
        return plain.replace('.', '/');
    }

    private void add(String id, String name) {
        shortById.put(id, name);
        names.add(name);
    }

    /** The short form, {@code input} or {@code step/output}, of what a reference names; empty where it names nothing. */
    Optional<String> find(String reference, Node place) {
        if (names.contains(reference)) {
            return Optional.of(reference);
        }
        if (reference.indexOf('#') >= 0) {
            return Optional.ofNullable(shortById.get(workflow.identify(reference, place)));
        }
        String outer = workflow.idIn(place);
        while (outer.indexOf('#') >= 0) {
            int cut = Math.max(outer.lastIndexOf('/'), outer.indexOf('#'));
            String candidate = shortById.get(outer.substring(0, cut + 1) + reference);
            if (candidate != null) {
                return Optional.of(candidate);
            }
            outer = outer.substring(0, cut);
        }
        return Optional.empty();
    }

    /** What the author of a dangling reference may have meant. */
    Optional<String> suggest(String reference) {
        String link = asLink(reference);
        if (names.contains(link) && !link.equals(reference)) {
            return Optional.of("write '" + link + "'");
        }
        String plain = reference.substring(reference.indexOf('#') + 1);
        int slash = plain.indexOf('/');
        StepOutline step = slash < 0 ? steps.get(plain) : steps.get(plain.substring(0, slash));
        if (step != null) {
            String outputs = String.join(
                    ", ", step.out().stream().map(StepOutline.Output::name).toList());
            return Optional.of("the step '" + step.name() + "' has out: [" + outputs + "]");
        }
        compared += names.size();
        return compared > MAX_COMPARED ? Optional.empty() : Suggestions.forName(plain, names);
    }
}
