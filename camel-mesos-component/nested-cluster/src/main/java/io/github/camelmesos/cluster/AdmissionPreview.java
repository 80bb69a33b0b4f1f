package io.github.camelmesos.cluster;

import io.github.camelmesos.cluster.AdmissionException.Reason;
import java.util.Optional;

/**
 * What would become of a request now.
 *
 * @param position among those that wait, 1 for the first; 0 when it would not wait
 * @param reason why it would not be granted; empty when it would
 * @param numbers in one sentence, with what is needed, what there is, what of it is free
 */
public record AdmissionPreview(Outcome outcome, int position, Optional<Reason> reason, String numbers) {

    /** What becomes of it. */
    public enum Outcome {
        GRANTED,
        WAITS,
        REFUSED
    }

    /** For people: {@code would wait as number 2: WAITING_FOR_QUOTA: 4 cpus needed, …}. */
    @Override
    public String toString() {
        String code = reason.map(any -> any + ": ").orElse("");
        return switch (outcome) {
            case GRANTED -> "would be granted now: " + numbers;
            case WAITS -> "would wait as number " + position + ": " + code + numbers;
            case REFUSED -> "would be refused: " + code + numbers;
        };
    }
}
