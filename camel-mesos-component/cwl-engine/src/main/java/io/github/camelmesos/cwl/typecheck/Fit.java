package io.github.camelmesos.cwl.typecheck;

import java.util.Collection;

/** Whether values of one type are values of another. */
enum Fit {
    /** None is. */
    NEVER,
    /** Some are; which, is known when the workflow runs. */
    SOMETIMES,
    /** All are. */
    ALWAYS;

    /** Of a whole whose parts all have to fit. */
    static Fit all(Collection<Fit> parts) {
        return parts.stream().min(Enum::compareTo).orElse(ALWAYS);
    }

    /** Of a choice: it fits where any member does, and always where all do. */
    static Fit choice(Collection<Fit> members) {
        if (members.stream().allMatch(ALWAYS::equals)) {
            return ALWAYS;
        }
        return members.stream().allMatch(NEVER::equals) ? NEVER : SOMETIMES;
    }
}
