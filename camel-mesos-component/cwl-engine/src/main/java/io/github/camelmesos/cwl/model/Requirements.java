package io.github.camelmesos.cwl.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The requirements and hints in force at one place. Inner ones win over outer ones, requirements over hints, by class.
 *
 * @see <a href="https://www.commonwl.org/v1.2/Workflow.html#Requirements_and_hints">Requirements and hints</a>
 */
public record Requirements(List<Requirement> requirements, List<Requirement> hints) {

    public static final Requirements NONE = new Requirements(List.of(), List.of());

    public Requirements {
        requirements = List.copyOf(requirements);
        hints = List.copyOf(hints);
    }

    /** The one of this class in force, a requirement before a hint. */
    public <R extends Requirement> Optional<R> find(Class<R> kind) {
        return Stream.concat(requirements.stream(), hints.stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst();
    }

    /** True when this class is in force as a requirement. */
    public boolean requires(Class<? extends Requirement> kind) {
        return requirements.stream().anyMatch(kind::isInstance);
    }

    /** These, seen from inside {@code outer}: outer ones are added where no own one of the class stands. */
    public Requirements within(Requirements outer) {
        return new Requirements(merge(requirements, outer.requirements), merge(hints, outer.hints));
    }

    private static List<Requirement> merge(List<Requirement> inner, List<Requirement> outer) {
        List<Requirement> merged = new ArrayList<>(inner);
        outer.stream()
                .filter(o -> inner.stream().noneMatch(i -> i.name().equals(o.name())))
                .forEach(merged::add);
        return merged;
    }
}
