package io.github.camelmesos.cwl.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects all that is wrong, so that an author sees it at once. Each problem is kept once. For one thread. */
public final class Problems {

    private static final Comparator<Problem> BY_POSITION = Comparator.comparingInt(
                    (Problem p) -> p.position().line())
            .thenComparingInt(p -> p.position().column());

    /** No one reads more, and a hostile document may have any number. */
    private static final int MAX = 1000;

    private final Set<Problem> all = new LinkedHashSet<>();
    private final Set<Position> muted = new HashSet<>();
    private boolean full;

    public void add(Problem problem) {
        if (all.size() >= MAX) {
            full = true;
        } else if (!muted.contains(problem.position())) {
            all.add(problem);
        }
    }

    /** Ignores what is reported at this place from now on: it only follows from something that was reported. */
    public void mute(Position position) {
        muted.add(position);
    }

    public void error(Position position, String message) {
        add(Problem.error(position, message));
    }

    public void error(Position position, String message, String suggestion) {
        add(Problem.error(position, message, suggestion));
    }

    public void error(Position position, String message, Optional<String> suggestion) {
        add(new Problem(Problem.Severity.ERROR, position, message, suggestion));
    }

    public void unsupported(Position position, String message) {
        add(Problem.unsupported(position, message));
    }

    public void warning(Position position, String message) {
        add(Problem.warning(position, message));
    }

    /** True when no more problems are kept, so that there is no need to look for them. */
    public boolean isFull() {
        return full;
    }

    /** True where something was reported that all else follows from. */
    public boolean isMuted(Position position) {
        return muted.contains(position);
    }

    /** What does not keep the document from running. */
    public List<Problem> warnings() {
        return sorted(Problem.Severity.WARNING, true);
    }

    /** What does, document by document, in document order. */
    public List<Problem> errors() {
        return sorted(Problem.Severity.WARNING, false);
    }

    /** @throws InvalidDocumentException when there is any error */
    public void throwIfAny() throws InvalidDocumentException {
        List<Problem> errors = errors();
        if (full) {
            List<Problem> more = new ArrayList<>(errors);
            more.add(Problem.error(errors.get(errors.size() - 1).position(), "there are more problems than these"));
            throw new InvalidDocumentException(more);
        }
        if (!errors.isEmpty()) {
            throw new InvalidDocumentException(errors);
        }
    }

    private List<Problem> sorted(Problem.Severity severity, boolean equal) {
        List<Problem> chosen = new ArrayList<>(all);
        chosen.removeIf(p -> p.severity() == severity != equal);
        List<Object> documents = all.stream()
                .map(p -> (Object) p.position().document())
                .distinct()
                .toList();
        chosen.sort(Comparator.comparingInt(
                        (Problem p) -> documents.indexOf(p.position().document()))
                .thenComparing(BY_POSITION));
        return List.copyOf(chosen);
    }
}
