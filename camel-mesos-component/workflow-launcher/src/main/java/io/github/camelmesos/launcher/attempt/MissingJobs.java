package io.github.camelmesos.launcher.attempt;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Finds attempts that the scheduler took and then lost: no task of theirs was ever seen, and the scheduler does not know
 * their job. One look is not enough: a scheduler that has just been started may not have read its jobs yet.
 */
final class MissingJobs {

    private final int looks;
    private final Map<String, Integer> missed = new ConcurrentHashMap<>();

    /**
     * @param looks in so many looks, one after the other, a job is not there before it counts as lost
     */
    MissingJobs(int looks) {
        this.looks = looks;
    }

    /**
     * One look.
     *
     * @param waiting attempts that had been taken when the scheduler was asked, and have no task yet
     * @param known the names of the scheduler's jobs
     * @return those that are lost
     */
    List<ScheduledAttempt> lost(Collection<ScheduledAttempt> waiting, Set<String> known) {
        Set<String> names = waiting.stream()
                .map(ScheduledAttempt::name)
                .filter(name -> !known.contains(name))
                .collect(Collectors.toSet());
        missed.keySet().retainAll(names);
        names.forEach(name -> missed.merge(name, 1, Integer::sum));
        return waiting.stream()
                .filter(attempt -> missed.getOrDefault(attempt.name(), 0) >= looks)
                .toList();
    }
}
